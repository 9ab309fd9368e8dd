using SockOptGen.Diagnostics;

namespace SockOptGen.Catalogue.Linking;

/// <summary>What the keys of an option must fulfil together with its type.</summary>
internal static class OptionRules
{
    /// <summary>The emitted code reads a text into a buffer on the stack.</summary>
    private const int MaxTextSize = 4096;

    /// <summary>The kernel compares the room in bytes with the number of instructions, 4096 at most, and writes 8 bytes for each.</summary>
    private const int MaxProgramSize = 4096 * 8;

    /// <summary>Whether all hold; <paramref name="report"/> takes the key, the rule and the message of what does not.</summary>
    public static bool Hold(SocketOption option, LinkedType linked, Action<string, string, string> report)
    {
        var (type, kind) = (linked.Type, KindInfo.Of(linked.Type.Kind));
        var (key, id, message) = true switch
        {
            _ when kind.HasSize && option.Size == 0 =>
                ("size", RuleIds.InvalidEntry, $"{option.Name} is a string or a list; give it a 'size' in bytes"),
            _ when !kind.HasSize && option.Size != 0 =>
                ("size", RuleIds.InvalidEntry, $"'size' is only valid for strings and lists; remove it from {option.Name}"),
            _ when option.Infinite is not null && !kind.HasUnit =>
                ("infinite", RuleIds.InvalidEntry, $"'infinite' is only valid for durations; remove it from {option.Name}"),
            _ when option.Infinite < 0 && PlatformInfo.All.Any(platform => LayoutInfo.Of(type.Layout[platform.Platform]).IsTimeval) =>
                ("infinite", RuleIds.InvalidEntry, $"A timeval has no -1; set 'infinite' of {option.Name} to 0, or remove it"),
            _ when kind.IsText && option.Size is < 2 or > MaxTextSize =>
                ("size", RuleIds.ImpossibleNumber,
                    $"A string takes 2 to {MaxTextSize} bytes, including its closing NUL; change 'size' of {option.Name}"),
            _ when option.Command is not null && !option.Can(Access.Write) =>
                ("command", RuleIds.InvalidEntry, $"'command' names the setter, and {option.Name} cannot be set; remove it"),
            _ when option.IsQuery && !kind.HasFields =>
                ("query", RuleIds.InvalidEntry, $"'query' is only valid for structures; remove it from {option.Name}"),
            _ when option.Can(Access.Read) && (kind.IsWriteOnly || type.MainLayout.Layout == NativeLayout.PackedAddresses) =>
                ("access", RuleIds.InvalidEntry,
                    $"A value of the type '{type.Id}' cannot be read; set 'access' of {option.Name} to 'write'"),
            _ when option.Can(Access.Read) && type.MainLayout.Layout == NativeLayout.Program && option.Size < MaxProgramSize =>
                ("size", RuleIds.ImpossibleNumber,
                    $"A system returns the whole program, whatever the size of the buffer; " +
                    $"set 'size' of {option.Name} to {MaxProgramSize} or more"),
            _ when PlatformInfo.All.Any(platform => kind.FieldLayouts.Contains(type.Layout[platform.Platform])) =>
                ("type", RuleIds.InvalidEntry,
                    $"The type '{type.Id}' is only valid for fields of structures; choose another for {option.Name}"),
            _ when PlatformInfo.All.FirstOrDefault(platform =>
                option.Numbers[platform.Platform] is not null && type.Structure is { } structure &&
                structure.Size[platform.Platform] is null) is { } platform =>
                ("type", RuleIds.InvalidEntry, $"The type '{type.Id}' has no size for {platform.Key}, where {option.Name} has a number"),
            _ when TypeResolver.FindRangeProblem(option.Range, type, option.Name) is { } problem =>
                ("range", RuleIds.ImpossibleNumber, problem),
            _ when PlatformInfo.All.Select(platform => TypeResolver.FindLimitsProblem(option.Limits[platform.Platform], type, option.Name))
                .FirstOrDefault(found => found is not null) is { } problem =>
                ("limits", RuleIds.ImpossibleNumber, problem),
            _ => ("", "", ""),
        };
        if (message.Length == 0)
        {
            return true;
        }

        report(key, id, message);
        return false;
    }
}
