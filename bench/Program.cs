using System.CommandLine;
using WangCheng.Bench;

var root = new RootCommand("Measures what depends on the machine, and so has no place in a test.");
AuditBench.AddTo(root);
LeaseBench.AddTo(root);
return await root.Parse(args).InvokeAsync();
