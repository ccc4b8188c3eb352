using WangCheng.Core.Catalog;

namespace WangCheng.Core.Servers;

/// <summary>The named reasons why a server request is refused.</summary>
public static class ServerRefusals
{
    /// <summary>The cloud's catalogue is not known yet, so nothing can be checked or priced.</summary>
    public sealed record CatalogNotReady : Refusal
    {
        public override string Code => "servers.catalog_not_ready";
    }

    /// <summary>There is no such size; <paramref name="Nearest"/> are offered instead.</summary>
    public sealed record SizeUnknown(string Asked, IReadOnlyList<CatalogSize> Nearest) : Refusal
    {
        public override string Code => "servers.size_unknown";

        public override string Facts => Asked;
    }

    /// <summary>The size exists and is sold out in every zone right now.</summary>
    public sealed record SizeSoldOut(CatalogSize Size, IReadOnlyList<CatalogSize> Nearest) : Refusal
    {
        public override string Code => "servers.size_sold_out";

        public override string Facts => Size.Flavor;
    }

    public sealed record ImageUnknown(string Asked, IReadOnlyList<CatalogImage> Offered) : Refusal
    {
        public override string Code => "servers.image_unknown";

        public override string Facts => Asked;
    }

    /// <summary>The image is made for another kind of processor than the size has.</summary>
    public sealed record ImageDoesNotFit(CatalogImage Image, CatalogSize Size) : Refusal
    {
        public override string Code => "servers.image_does_not_fit";
    }

    public sealed record DiskTooSmall(long Asked, int Least) : Refusal
    {
        public override string Code => "servers.disk_too_small";

        public override string Facts => $"{Asked} < {Least}";
    }

    public sealed record DiskTooLarge(long Asked, int Most) : Refusal
    {
        public override string Code => "servers.disk_too_large";

        public override string Facts => $"{Asked} > {Most}";
    }

    public sealed record DiskTypeUnknown(string Asked, IReadOnlyList<string> Offered) : Refusal
    {
        public override string Code => "servers.disk_type_unknown";

        public override string Facts => Asked;
    }

    /// <summary>Where the size is in stock this kind of disk is not; <paramref name="Others"/> are.</summary>
    public sealed record DiskTypeSoldOut(string Asked, CatalogSize Size, IReadOnlyList<string> Others) : Refusal
    {
        public override string Code => "servers.disk_type_sold_out";

        public override string Facts => Asked;
    }

    /// <summary>Not in that zone right now; in <paramref name="Zones"/> it is.</summary>
    public sealed record NotInZone(string Asked, CatalogSize Size, IReadOnlyList<string> Zones) : Refusal
    {
        public override string Code => "servers.not_in_zone";

        public override string Facts => Asked;
    }

    public sealed record NoPublicIp : Refusal
    {
        public override string Code => "servers.no_public_ip";
    }

    /// <summary>Nobody could tell what should run it.</summary>
    public sealed record ScriptNotKnown : Refusal
    {
        public override string Code => "servers.script_not_known";
    }

    /// <param name="Bytes">As JSON writes it.</param>
    public sealed record ScriptTooLong(int Bytes, int Most) : Refusal
    {
        public override string Code => "servers.script_too_long";

        public override string Facts => $"{Bytes} > {Most}";
    }

    public sealed record ScriptNotOnWindows(CatalogImage Image) : Refusal
    {
        public override string Code => "servers.script_not_on_windows";
    }

    /// <summary>A script and a password at once are more than the cloud does.</summary>
    public sealed record ScriptNeedsKey : Refusal
    {
        public override string Code => "servers.script_needs_key";
    }

    public sealed record NameNotAllowed(string Asked) : Refusal
    {
        public override string Code => "servers.name_not_allowed";

        public override string Facts => Asked;
    }

    public sealed record NameTaken(string Name) : Refusal
    {
        public override string Code => "servers.name_taken";

        public override string Facts => Name;
    }

    /// <summary>Not there, or not theirs: the two read the same.</summary>
    public sealed record NotFound(string Asked) : Refusal
    {
        public override string Code => "servers.not_found";

        public override string Facts => Asked;
    }

    /// <summary>More than one server begins like this.</summary>
    public sealed record Ambiguous(string Asked, IReadOnlyList<Server> Matches) : Refusal
    {
        public override string Code => "servers.ambiguous";

        public override string Facts => Asked;
    }

    /// <summary>The servers of a team were asked for by somebody who is in none.</summary>
    public sealed record NoTeam : Refusal
    {
        public override string Code => "servers.no_team";
    }

    /// <summary>It is no orphan any more: gone, being deleted, or somebody's already.</summary>
    public sealed record NothingToAdopt : Refusal
    {
        public override string Code => "servers.nothing_to_adopt";
    }

    /// <summary>Whoever it was to be handed to has left too, or never talked to us.</summary>
    public sealed record NobodyToTakeIt : Refusal
    {
        public override string Code => "servers.nobody_to_take_it";
    }

    /// <summary>Something else is in progress on it.</summary>
    public sealed record Busy(Server Server, Verb With) : Refusal
    {
        public override string Code => "servers.busy";

        public override string Facts => With.Name;
    }

    /// <summary>It is gone already, or never came to be.</summary>
    public sealed record AlreadyGone(Server Server) : Refusal
    {
        public override string Code => "servers.already_gone";
    }

    /// <summary>There is no deletion that could be called off.</summary>
    public sealed record NothingToRestore(Server Server) : Refusal
    {
        public override string Code => "servers.nothing_to_restore";

        public override string Facts => Server.State.ToString();
    }

    /// <summary>The time in which it could be restored is over; it is being taken down at the cloud.</summary>
    public sealed record TooLateToRestore(Server Server) : Refusal
    {
        public override string Code => "servers.too_late_to_restore";
    }

    /// <summary>Nothing is under way on it that could be called off.</summary>
    public sealed record NothingToCancel(Server Server) : Refusal
    {
        public override string Code => "servers.nothing_to_cancel";

        public override string Facts => Server.State.ToString();
    }

    /// <summary>It came to be, or is on its way.</summary>
    public sealed record NothingToRetry(Server Server) : Refusal
    {
        public override string Code => "servers.nothing_to_retry";

        public override string Facts => Server.State.ToString();
    }

    /// <summary>There is no disk and no public IP of ours by that name that somebody would have to decide about.</summary>
    public sealed record NothingLeftOver : Refusal
    {
        public override string Code => "servers.nothing_left_over";
    }

    /// <summary>What was shown is no longer true; <paramref name="Now"/> is. Nothing was done.</summary>
    public sealed record FactsChanged(CreateQuote Now) : Refusal
    {
        public override string Code => "servers.facts_changed";

        public override string Facts => Now.Name;
    }
}
