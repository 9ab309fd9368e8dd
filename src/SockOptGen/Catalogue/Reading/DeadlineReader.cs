using System.Text.Json;
using SockOptGen.Catalogue.Json;

namespace SockOptGen.Catalogue.Reading;

/// <summary>Reads what an option demands of the calls before it: `before` with `late`, and `conflicts`.</summary>
internal static class DeadlineReader
{
    private static readonly Dictionary<string, Meaning<SocketMoments>> s_moments = new()
    {
        ["bind"] = new(SocketMoments.Bind),
        ["connect"] = new(SocketMoments.Connect),
        ["listen"] = new(SocketMoments.Listen),
    };

    private static readonly Dictionary<string, Meaning<LateEffect>> s_effects = new()
    {
        ["refused"] = new(LateEffect.Refused),
        ["ignored"] = new(LateEffect.Ignored),
        ["useless"] = new(LateEffect.Useless),
    };

    private static readonly Dictionary<string, Meaning<bool>> s_outcomes = new() { ["refused"] = new(true), ["replaces"] = new(false) };

    public static OptionDeadline ReadDeadline(ObjectReader reader)
    {
        var before = reader.TakeAny("before");
        var late = reader.TakeAny("late", required: before is not null);
        if (before is null)
        {
            if (late is not null)
            {
                reader.Fail(late.Span, "'late' is only valid together with 'before'; add 'before'");
            }

            return default;
        }

        var moments = SocketMoments.None;
        foreach (var item in before.Kind == JsonTokenType.StartArray ? before.Items : [before])
        {
            moments |= reader.OneOf("before", item, s_moments)?.Value ?? SocketMoments.None;
        }

        return new OptionDeadline(moments, late is null ? default : ReadLate(reader, late));
    }

    public static EquatableArray<OptionConflict> ReadConflicts(ObjectReader reader)
    {
        var conflicts = new List<OptionConflict>();
        foreach (var member in reader.Take("conflicts", JsonTokenType.StartObject)?.Members ?? [])
        {
            if (reader.OneOf("conflicts", member.Value, s_outcomes) is { } isRefused)
            {
                conflicts.Add(new OptionConflict(member.Key, isRefused.Value));
            }
        }

        return conflicts.ToEquatableArray();
    }

    private static PerPlatform<LateEffect> ReadLate(ObjectReader reader, JsonNode late)
    {
        if (late.Kind != JsonTokenType.StartObject)
        {
            return PerPlatform<LateEffect>.Same(reader.OneOf("late", late, s_effects)?.Value ?? LateEffect.None);
        }

        var effects = new PerPlatform<LateEffect>();
        foreach (var (platform, value) in reader.PerPlatform("late", JsonTokenType.String))
        {
            effects = effects.With(platform.Platform, reader.OneOf("late", value, s_effects)?.Value ?? LateEffect.None);
        }

        return effects;
    }
}
