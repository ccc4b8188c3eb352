namespace WangCheng.Core.Keys;

/// <summary>The named reasons why a key is not taken. None of them repeats what was pasted: it may be a secret.</summary>
public static class KeyRefusals
{
    /// <summary>It is a private key: it was not kept, and should be treated as lost.</summary>
    public sealed record Private : Refusal
    {
        public override string Code => "keys.private";
    }

    public sealed record Empty : Refusal
    {
        public override string Code => "keys.empty";
    }

    /// <summary>Nothing that looks like a public key.</summary>
    public sealed record NotAKey : Refusal
    {
        public override string Code => "keys.not_a_key";
    }

    /// <summary>More than one line: several keys, or another format.</summary>
    public sealed record SeveralLines : Refusal
    {
        public override string Code => "keys.several_lines";
    }

    /// <summary>A key, but of a kind that is too old or not known.</summary>
    public sealed record TypeNotAccepted(string Type) : Refusal
    {
        public override string Code => "keys.type_not_accepted";

        public override string Facts => Type;
    }

    /// <summary>It begins like a key, and what follows does not hold together: cut off, or changed on the way.</summary>
    public sealed record Damaged : Refusal
    {
        public override string Code => "keys.damaged";
    }

    public sealed record TooWeak(int Bits, int Least) : Refusal
    {
        public override string Code => "keys.too_weak";

        public override string Facts => $"{Bits} < {Least}";
    }

    public sealed record TooMany(int Most) : Refusal
    {
        public override string Code => "keys.too_many";
    }

    public sealed record NameNotAllowed(string Asked) : Refusal
    {
        public override string Code => "keys.name_not_allowed";

        public override string Facts => Asked;
    }

    public sealed record NameTaken(string Name) : Refusal
    {
        public override string Code => "keys.name_taken";

        public override string Facts => Name;
    }

    /// <summary>They have this very key, under another name.</summary>
    public sealed record AlreadyThere(string Name) : Refusal
    {
        public override string Code => "keys.already_there";

        public override string Facts => Name;
    }

    public sealed record NotFound(string Asked) : Refusal
    {
        public override string Code => "keys.not_found";

        public override string Facts => Asked;
    }
}
