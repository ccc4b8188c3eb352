using System.Globalization;
using System.Text.Json.Nodes;
using WangCheng.Bot.Teams;
using WangCheng.Bot.Text;

namespace WangCheng.Bot.Cards;

/// <summary>
/// A field of a form. What a client checks is comfort only; the rules check again. The id is prefixed on the wire, where inputs and button data share one name space.
/// </summary>
internal abstract record CardInput(string Id, Sentence Label)
{
    internal const string Prefix = "in_";

    public bool Required { get; init; }

    internal JsonObject ToJson(Words words, Reader reader)
    {
        var json = new JsonObject { ["type"] = Type, ["id"] = Prefix + Id, ["label"] = words.Say(reader, Label) };
        if (Required)
        {
            json["isRequired"] = true;
            json["errorMessage"] = words.Say(reader, GeneralWords.FieldNeeded());
        }

        Describe(json, sentence => words.Say(reader, sentence));
        return json;
    }

    private protected abstract string Type { get; }

    private protected abstract void Describe(JsonObject json, Func<Sentence, string> say);
}

internal sealed record TextInput(string Id, Sentence Label) : CardInput(Id, Label)
{
    public Sentence? Placeholder { get; init; }
    public string? Value { get; init; }
    public int MaxLength { get; init; } = 200;
    public bool Multiline { get; init; }

    private protected override string Type => "Input.Text";

    private protected override void Describe(JsonObject json, Func<Sentence, string> say)
    {
        json["maxLength"] = MaxLength;
        if (Multiline) json["isMultiline"] = true;
        if (Placeholder is not null) json["placeholder"] = say(Placeholder);
        if (Value is not null) json["value"] = Value;
    }
}

internal sealed record NumberInput(string Id, Sentence Label) : CardInput(Id, Label)
{
    public long? Value { get; init; }
    public long? Min { get; init; }
    public long? Max { get; init; }

    private protected override string Type => "Input.Number";

    private protected override void Describe(JsonObject json, Func<Sentence, string> say)
    {
        if (Value is { } value) json["value"] = value;
        if (Min is { } min) json["min"] = min;
        if (Max is { } max) json["max"] = max;
        if (Min is not null || Max is not null || Required) json["errorMessage"] = say(GeneralWords.NumberNeeded(Label));
    }
}

/// <summary>A time of day, by a clock with 24 hours. Arrives as <c>20:00</c>.</summary>
internal sealed record TimeInput(string Id, Sentence Label) : CardInput(Id, Label)
{
    public TimeOnly? Value { get; init; }

    private protected override string Type => "Input.Time";

    private protected override void Describe(JsonObject json, Func<Sentence, string> say)
    {
        if (Value is { } value) json["value"] = value.ToString("HH:mm", CultureInfo.InvariantCulture);
    }
}

/// <summary>One of several; with <see cref="Dataset"/> people type to find it, among more than the card holds.</summary>
internal sealed record ChoiceInput(string Id, Sentence Label, IReadOnlyList<(Sentence Title, string Value)> Choices) : CardInput(Id, Label)
{
    public string? Value { get; init; }

    /// <summary>
    /// The <see cref="IChoiceSource"/> that is asked while somebody types. <see cref="Choices"/> then are what is shown before, and all there is for clients that cannot search.
    /// </summary>
    public string? Dataset { get; init; }

    private protected override string Type => "Input.ChoiceSet";

    private protected override void Describe(JsonObject json, Func<Sentence, string> say)
    {
        json["style"] = Dataset is null ? "compact" : "filtered";
        if (Dataset is not null) json["choices.data"] = new JsonObject { ["type"] = "Data.Query", ["dataset"] = Dataset, ["count"] = SearchRequest.Most };
        json["choices"] = new JsonArray([.. Choices.Select(choice => new JsonObject { ["title"] = say(choice.Title), ["value"] = choice.Value })]);
        if (Value is not null) json["value"] = Value;
    }
}

/// <summary>Arrives as <c>true</c> or <c>false</c>.</summary>
internal sealed record ToggleInput(string Id, Sentence Label, Sentence Title) : CardInput(Id, Label)
{
    public bool On { get; init; }

    private protected override string Type => "Input.Toggle";

    private protected override void Describe(JsonObject json, Func<Sentence, string> say)
    {
        json["title"] = say(Title);
        json["value"] = On ? "true" : "false";
    }
}
