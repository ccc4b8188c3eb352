using WangCheng.Core.Leases;
using WangCheng.Core.Operations;

namespace WangCheng.Core.Servers;

/// <summary>One server as a person may see it: the row, its lease, and what is under way or went wrong with it.</summary>
public sealed record ServerView(Server Server, Lease? Lease, Operation? Operation);
