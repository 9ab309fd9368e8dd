using System.Globalization;
using System.Text.Json;
using Microsoft.CodeAnalysis.Text;
using SockOptGen.Catalogue.Json;
using SockOptGen.Diagnostics;
using SockOptGen.Texts;

namespace SockOptGen.Catalogue.Reading;

/// <summary>Takes the members of one JSON object, and reports what is missing, unknown or of the wrong type.</summary>
internal sealed class ObjectReader(JsonNode node, List<Problem> problems, string entry)
{
    private readonly List<string> _known = [];

    /// <summary>What was told of required keys that are not there.</summary>
    private readonly Dictionary<string, Problem> _missing = new(StringComparer.Ordinal);

    private readonly bool[] _isTaken = new bool[node.Members.Count];

    /// <summary>Whether anything was wrong: then the entry is left out.</summary>
    public bool HasFailed { get; private set; } = node.HasDuplicateKey;

    public JsonNode Node => node;

    /// <summary>The value of <paramref name="key"/> where it is of <paramref name="kind"/>; otherwise null, and a
    /// problem if it is there or required.</summary>
    public JsonNode? Take(string key, JsonTokenType kind, bool required = false)
    {
        var value = TakeAny(key, required);
        if (value is not null && value.Kind != kind)
        {
            Fail(value.Span, $"'{key}' of {entry} must be {NameOf(kind)}, not {NameOf(value.Kind)}");
            return null;
        }

        return value;
    }

    /// <summary>The value of <paramref name="key"/>, whatever its type; null where there is none.</summary>
    public JsonNode? TakeAny(string key, bool required = false)
    {
        _known.Add(key);
        if (node.IndexOf(key) is >= 0 and var i)
        {
            _isTaken[i] = true;
            return node.Members[i].Value;
        }

        if (required)
        {
            Fail(node.Span, $"{entry} has no '{key}'");
            _missing[key] = problems[problems.Count - 1];
        }

        return null;
    }

    public string? String(string key, bool required = false) => Take(key, JsonTokenType.String, required)?.Text;

    /// <summary>A text for documentation: one line, plain, so that it cannot leave the comment that it lands in.</summary>
    public string? Prose(string key, bool required = false)
    {
        var value = Take(key, JsonTokenType.String, required);
        if (value is not null && SafeText.FindUnsafe(value.Text) is { } found)
        {
            Fail(value.Span, $"'{key}' of {entry} holds {found}; write one line of plain text");
        }

        return value?.Text;
    }

    /// <summary>A name that becomes part of the emitted code.</summary>
    public string? Identifier(string key, bool required = false)
    {
        var value = Take(key, JsonTokenType.String, required);
        if (value is not null && !Identifiers.IsIdentifier(value.Text))
        {
            Fail(value.Span,
                $"'{Display.Short(value.Text)}' is not a valid identifier: '{key}' of {entry} takes letters, digits and '_', and " +
                    "does not start with a digit");
        }
        else if (value?.Text.Length > CatalogueLimits.NameLength)
        {
            Fail(value.Span,
                $"'{Display.Short(value.Text)}' is too long: '{key}' of {entry} takes at most " +
                $"{Digits.Of(CatalogueLimits.NameLength)} letters");
        }

        return value?.Text;
    }

    public bool Flag(string key)
    {
        var value = TakeAny(key);
        if (value is null)
        {
            return false;
        }

        if (value.Kind is not (JsonTokenType.True or JsonTokenType.False))
        {
            Fail(value.Span, $"'{key}' of {entry} must be true or false, not {NameOf(value.Kind)}");
        }

        return value.Kind == JsonTokenType.True;
    }

    public long? Integer(string key, long min, long max, bool required = false) =>
        Take(key, JsonTokenType.Number, required) is { } value ? Integer(value, key, min, max) : null;

    /// <summary>The whole number that <paramref name="value"/> states, or null with a problem.</summary>
    public long? Integer(JsonNode value, string key, long min, long max)
    {
        if (!long.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) || number < min ||
            number > max)
        {
            Fail(value.Span,
                $"{Display.Short(value.Text)} is not a valid value for '{key}' of {entry}; it takes whole numbers from " +
                    $"{Digits.Of(min)} to {Digits.Of(max)}", RuleIds.ImpossibleNumber);
            return null;
        }

        return number;
    }

    /// <summary>The value that the text of <paramref name="key"/> names.</summary>
    public T? OneOf<T>(string key, Dictionary<string, T> values, bool required = false)
        where T : class => Take(key, JsonTokenType.String, required) is { } value ? OneOf(key, value, values) : null;

    /// <summary>The value that the text <paramref name="value"/> names.</summary>
    public T? OneOf<T>(string key, JsonNode value, Dictionary<string, T> values)
        where T : class
    {
        if (values.TryGetValue(value.Text, out var found))
        {
            return found;
        }

        Fail(value.Span, $"'{Display.Short(value.Text)}' is not a valid value for '{key}'; use one of {string.Join(", ", values.Keys)}");
        return null;
    }

    /// <summary>A text for all systems, or an object with one for each.</summary>
    public PerPlatform<string?> PerPlatformText(string key, Func<string, bool> isValid, string complaint, bool required = false)
    {
        if (TakeAny(key, required) is { Kind: JsonTokenType.StartObject })
        {
            return EachPlatformText(key, isValid, complaint);
        }

        var text = Take(key, JsonTokenType.String);
        Check(text, isValid, complaint);
        return PerPlatform<string?>.Same(text?.Text);
    }

    /// <summary>An object with a text for each system.</summary>
    public PerPlatform<string?> EachPlatformText(string key, Func<string, bool> isValid, string complaint)
    {
        var texts = new PerPlatform<string?>();
        foreach (var (platform, value) in PerPlatform(key, JsonTokenType.String))
        {
            texts = texts.With(platform.Platform, value.Text);
            Check(value, isValid, complaint);
        }

        return texts;
    }

    /// <summary>The systems that an array names.</summary>
    public PerPlatform<bool> PlatformSet(string key)
    {
        var set = new PerPlatform<bool>();
        foreach (var item in Take(key, JsonTokenType.StartArray)?.Items ?? [])
        {
            if (PlatformInfo.Find(item.Text) is { } platform)
            {
                set = set.With(platform.Platform, true);
            }
            else
            {
                Fail(item.Span,
                    $"'{Display.Short(item.Text)}' in '{key}' of {entry} is not an operating system of the catalogue; use one of " +
                        PlatformInfo.Keys);
            }
        }

        return set;
    }

    /// <summary>The members of an object-valued key, each named after an operating system.</summary>
    public IEnumerable<(PlatformInfo Platform, JsonNode Value)> PerPlatform(string key, JsonTokenType kind, bool required = false,
        Func<JsonMember, bool>? other = null)
    {
        foreach (var member in Take(key, JsonTokenType.StartObject, required)?.Members ?? [])
        {
            if (PlatformInfo.Find(member.Key) is not { } platform)
            {
                if (other?.Invoke(member) != true)
                {
                    Fail(member.KeySpan,
                        $"'{Display.Short(member.Key)}' in '{key}' of {entry} is not an operating system of the catalogue; use one of " +
                        PlatformInfo.Keys);
                }
            }
            else if (member.Value.Kind != kind)
            {
                Fail(member.Value.Span, $"'{key}.{member.Key}' of {entry} must be {NameOf(kind)}, not {NameOf(member.Value.Kind)}");
            }
            else
            {
                yield return (platform, member.Value);
            }
        }
    }

    /// <summary>Reports every key that nothing asked for; call it last.</summary>
    public void RejectUnknownKeys()
    {
        for (var i = 0; i < _isTaken.Length && problems.Count <= CatalogueLimits.Reports; i++)
        {
            // Of a key that is given twice the first one is read, and the second reported.
            if (!_isTaken[i] && node.Members[i] is var member && !_known.Contains(member.Key))
            {
                RejectUnknown(member);
            }
        }
    }

    /// <summary>Reports what is wrong with the entry, which is left out.</summary>
    public void Fail(TextSpan span, string message, string id = RuleIds.InvalidEntry)
    {
        HasFailed = true;
        problems.Add(new Problem(id, span, message));
    }

    public static string NameOf(JsonTokenType kind) => kind switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.Null => "null",
        _ => "a boolean",
    };

    private void RejectUnknown(JsonMember member)
    {
        var meant = Suggestion.Closest(member.Key, _known);
        if (meant is not null && _missing.TryGetValue(meant, out var missing))
        {
            // It is there, under a wrong name: one mistake makes one message.
            problems.Remove(missing);
        }

        var advice = meant is null ? $"it takes {string.Join(", ", _known.Distinct())}" : Suggestion.Asking(meant);
        Fail(member.KeySpan, $"{entry} has no key '{Display.Short(member.Key)}'; {advice}");
    }

    private void Check(JsonNode? text, Func<string, bool> isValid, string complaint)
    {
        if (text is not null && !isValid(text.Text))
        {
            Fail(text.Span, $"'{Display.Short(text.Text)}' {complaint}");
        }
    }
}
