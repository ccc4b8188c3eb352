using System.Text.Json.Nodes;

namespace WangCheng.Tests.Histories;

internal sealed record Twice(Step What) : Step
{
    protected override string Line => $"{What} (Teams delivers it twice)";

    public override async Task PlayAsync(Stage stage)
    {
        var deliveries = stage.App.Wire.Deliveries;
        deliveries.Copies = 2;
        await What.PlayAsync(stage);
        deliveries.Copies = 1;
    }
}

internal sealed record Lost(Step What) : Step
{
    protected override string Line => $"{What} (Teams loses it)";

    public override Task PlayAsync(Stage stage)
    {
        stage.App.Wire.Deliveries.LoseNext();
        return What.PlayAsync(stage);
    }
}

/// <summary>Something that was delivered before, to this life of the program or an earlier one, comes once more.</summary>
internal sealed record Again(string Activity) : Step
{
    protected override string Line => $"Teams delivers an earlier {(string?)Json["type"]} of {(string?)Json["from"]!["name"]} once more: {(string?)Json["text"] ?? Json["value"]?.ToJsonString()}";

    private JsonObject Json => JsonNode.Parse(Activity)!.AsObject();

    public override Task PlayAsync(Stage stage) => stage.App.Wire.OfferAsync(Json);
}
