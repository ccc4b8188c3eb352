using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace WangCheng.Tests.Conventions;

/// <summary>One type names another: in a signature, a field, a local, an attribute, or in what its code calls. Nested types count as the type around them.</summary>
/// <param name="Member">Which member of <paramref name="To"/> is meant; null when it is the type itself.</param>
internal sealed record Use(string From, string To, string? Member);

/// <summary>Text that stands in the code of a type.</summary>
internal sealed record Literal(string In, string Text);

/// <summary>
/// What a compiled assembly holds and uses. Read from metadata and instructions, because <c>using</c> lines are blind to nested namespaces, to <c>var</c> and to extension
/// methods. What the compiler itself replaced by a value (constants) leaves no trace.
/// </summary>
/// <param name="Types">Full names, nested types left out.</param>
/// <param name="Assemblies">Names of the assemblies it refers to.</param>
internal sealed record Compiled(IReadOnlyList<string> Types, IReadOnlySet<Use> Uses, IReadOnlySet<Literal> Literals, IReadOnlyList<string> Assemblies)
{
    public static Compiled Read(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var metadata = file.GetMetadataReader();
        var outermost = metadata.TypeDefinitions.Select(metadata.GetTypeDefinition).Where(type => !type.IsNested);
        var uses = new UsesOf(file, metadata);
        return new Compiled(
            [.. outermost.Select(type => Name(metadata, type.Namespace, type.Name))],
            uses.All,
            uses.Literals,
            [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))]);
    }

    internal static string Name(MetadataReader metadata, StringHandle space, StringHandle name) =>
        space.IsNil ? metadata.GetString(name) : $"{metadata.GetString(space)}.{metadata.GetString(name)}";
}
