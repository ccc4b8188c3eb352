using System.CommandLine;
using WangCheng.Simulator.Huawei;

var root = new RootCommand("A cloud to try things on: speaks Huawei Cloud's HTTP and has nothing behind it.");
HuaweiCommandLine.AddTo(root);

var asked = root.Parse(args);
if (asked.Errors.Count == 0) return await asked.InvokeAsync();

foreach (var error in asked.Errors) Console.Error.WriteLine(error.Message);
return 2;
