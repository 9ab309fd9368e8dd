using SockOptGen.Api;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;
using SockOptGen.Texts;

namespace SockOptGen.Emit;

/// <summary>The members of structures by their names, so that nothing has to look for them at run time.</summary>
internal static class DescriptorFields
{
    /// <summary>The arms of a switch over values.</summary>
    public static string Arms(DescriptorUnit unit) =>
        (unit.Options.Any(static option => option.Type.Kind == ValueKind.Linger)
            ? Arm(EmittedTypes.Linger, [Member("Enabled"), Member("Time")]) : "") +
        string.Concat(unit.Structures.Select(static used => Arm(used.Type.Type.ClrType,
            used.Type.Fields.Where(static field => field.Field.Name is not null).Select(Member))));

    private static string Arm(string type, IEnumerable<string> members)
    {
        var list = string.Concat(members.Select(static member => $"            {member},\n"));
        // A structure may have nothing but constants and what is counted.
        return list.Length == 0 ? $"        {type} => [],\n" : $"        {type} v =>\n        [\n{list}        ],\n";
    }

    private static string Member(LinkedField field) => field.Field.Unset is { } unset
        ? Member(field.Field.Name!, value => $"{value} == {Number(field.Type.Type, unset)} ? null : {value}")
        : Member(field.Field.Name!, value => field.IsArray ? $"{value}.ToArray()" : value);

    private static string Member(string name, Func<string, string>? value = null) =>
        $"new(\"{name}\", {value?.Invoke($"v.{name}") ?? $"v.{name}"})";

    /// <summary>The value that a native number becomes.</summary>
    private static string Number(OptionType type, long number) => type.Unit is { } unit
        ? $"new TimeSpan({Digits.Of(number * TimeUnitInfo.Of(unit).Ticks)})" : Digits.Of(number);
}
