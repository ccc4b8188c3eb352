using System.CommandLine;
using WangCheng.Bot.Operator;

var root = new RootCommand("WangCheng: temporary servers on Huawei Cloud, asked for in Microsoft Teams.") { TreatUnmatchedTokensAsErrors = false };
RunCommand.AddTo(root, args);
DemoCommand.AddTo(root);
AuditCommand.AddTo(root);
return await root.Parse(args).InvokeAsync();
