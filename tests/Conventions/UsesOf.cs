using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace WangCheng.Tests.Conventions;

/// <summary>Walks every type of an assembly and collects what each of them names.</summary>
internal sealed class UsesOf
{
    private readonly PEReader file;
    private readonly MetadataReader metadata;
    private readonly NamesInSignatures signatures;
    private readonly HashSet<Use> all = [];
    private readonly HashSet<Literal> literals = [];
    private string from = "";

    public UsesOf(PEReader file, MetadataReader metadata)
    {
        (this.file, this.metadata) = (file, metadata);
        signatures = new NamesInSignatures(to => all.Add(new Use(from, to, null)));
        foreach (var handle in metadata.TypeDefinitions) ReadType(handle);
    }

    public IReadOnlySet<Use> All => all;

    public IReadOnlySet<Literal> Literals => literals;

    private void ReadType(TypeDefinitionHandle handle)
    {
        from = NamesInSignatures.Outermost(metadata, handle);
        var type = metadata.GetTypeDefinition(handle);
        Token(type.BaseType);
        foreach (var implemented in type.GetInterfaceImplementations()) Token(metadata.GetInterfaceImplementation(implemented).Interface);
        Attributes(type.GetCustomAttributes());
        Generics(type.GetGenericParameters());
        foreach (var field in type.GetFields().Select(metadata.GetFieldDefinition))
        {
            field.DecodeSignature(signatures, null);
            Attributes(field.GetCustomAttributes());
        }
        foreach (var property in type.GetProperties()) Attributes(metadata.GetPropertyDefinition(property).GetCustomAttributes());
        foreach (var method in type.GetMethods().Select(metadata.GetMethodDefinition)) ReadMethod(method);
    }

    private void ReadMethod(MethodDefinition method)
    {
        method.DecodeSignature(signatures, null);
        Attributes(method.GetCustomAttributes());
        Generics(method.GetGenericParameters());
        if (method.RelativeVirtualAddress == 0) return;
        var body = file.GetMethodBody(method.RelativeVirtualAddress);
        if (!body.LocalSignature.IsNil) metadata.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(signatures, null);
        foreach (var region in body.ExceptionRegions) Token(region.CatchType);
        foreach (var token in Instructions.TokensIn(body.GetILReader())) Token(token);
    }

    private void Attributes(CustomAttributeHandleCollection attributes)
    {
        foreach (var attribute in attributes) Token(metadata.GetCustomAttribute(attribute).Constructor);
    }

    private void Generics(GenericParameterHandleCollection parameters)
    {
        foreach (var constraint in parameters.SelectMany(parameter => metadata.GetGenericParameter(parameter).GetConstraints())) Token(metadata.GetGenericParameterConstraint(constraint).Type);
    }

    private void Token(Handle token)
    {
        if (token.IsNil) return;
        switch (token.Kind)
        {
            case HandleKind.UserString: literals.Add(new Literal(from, metadata.GetUserString((UserStringHandle)token))); break;
            case HandleKind.TypeDefinition: signatures.GetTypeFromDefinition(metadata, (TypeDefinitionHandle)token, 0); break;
            case HandleKind.TypeReference: signatures.GetTypeFromReference(metadata, (TypeReferenceHandle)token, 0); break;
            case HandleKind.TypeSpecification: metadata.GetTypeSpecification((TypeSpecificationHandle)token).DecodeSignature(signatures, null); break;
            case HandleKind.FieldDefinition: Field(metadata.GetFieldDefinition((FieldDefinitionHandle)token)); break;
            case HandleKind.MethodDefinition: Method(metadata.GetMethodDefinition((MethodDefinitionHandle)token)); break;
            case HandleKind.MemberReference: Member(metadata.GetMemberReference((MemberReferenceHandle)token)); break;
            case HandleKind.MethodSpecification: Specialised(metadata.GetMethodSpecification((MethodSpecificationHandle)token)); break;
        }
    }

    private void Field(FieldDefinition field)
    {
        all.Add(new Use(from, NamesInSignatures.Outermost(metadata, field.GetDeclaringType()), metadata.GetString(field.Name)));
        field.DecodeSignature(signatures, null);
    }

    private void Method(MethodDefinition method)
    {
        all.Add(new Use(from, NamesInSignatures.Outermost(metadata, method.GetDeclaringType()), metadata.GetString(method.Name)));
        method.DecodeSignature(signatures, null);
    }

    private void Member(MemberReference member)
    {
        Token(member.Parent);
        if (member.Parent.Kind == HandleKind.TypeReference)
            all.Add(new Use(from, NamesInSignatures.Outermost(metadata, (TypeReferenceHandle)member.Parent), metadata.GetString(member.Name)));
        if (member.GetKind() == MemberReferenceKind.Field) member.DecodeFieldSignature(signatures, null);
        else member.DecodeMethodSignature(signatures, null);
    }

    private void Specialised(MethodSpecification method)
    {
        Token(method.Method);
        method.DecodeSignature(signatures, null);
    }
}
