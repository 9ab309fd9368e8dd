using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SockOptGen.Analysis.Calls;
using SockOptGen.Analysis.Judging;
using SockOptGen.Analysis.Values;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;
using SockOptGen.Texts;
using Platform = SockOptGen.Catalogue.Platform;

namespace SockOptGen.Analysis.Rules;

/// <summary>SOCK1008 of accessors, which refuse on every system what the option has no room for, and pass on the rest.</summary>
internal static class AccessorValueRule
{
    public static bool Check(RuleContext context)
    {
        var method = context.Call.Written.Invocation.TargetMethod;
        if (context.Call.Written.Value.Operation is not { } value || context.Call.Index.WithAccessor(method)?.Linked is not { } option)
        {
            return false;
        }

        if (WrittenValue.AccessorProblem(option, value) is { } turned)
        {
            return context.Report(ValueRule.Descriptor, value, turned);
        }

        return option.Type.Kind switch
        {
            ValueKind.Integer => (!option.Option.Range.IsUnbounded || option.Option.Limits != default) &&
                CheckNumbers(context, option, value, static (value, constant) => BufferReader.ToInt64(constant(value)), 1),
            ValueKind.Duration => CheckNumbers(context, option, value, static (value, constant) => new TimeReader(constant).Read(value),
                TimeUnitInfo.Of(option.Type.Unit!.Value).Ticks),
            ValueKind.Text => value.ConstantValue is { HasValue: true, Value: string text } &&
                FindTextProblem(text, option.Option.Size) is { } problem && Report(context, value, problem),
            ValueKind.Linger => CheckLinger(context, option, value),
            // The compiler and the accessor's type keep out what these cannot hold, or nothing is known of their values.
            ValueKind.Boolean or ValueKind.Enumeration or ValueKind.Address or ValueKind.Endpoint or ValueKind.Structure or
                ValueKind.List or ValueKind.Action => false,
            var other => throw new InvalidOperationException($"There is no row for {other}."),
        };
    }

    private static bool CheckLinger(RuleContext context, LinkedOption option, IOperation value) =>
        value is IObjectCreationOperation { Arguments: { Length: 2 } arguments } &&
        arguments.FirstOrDefault(static argument => argument.Parameter?.Ordinal == 1)?.Value is { } time &&
        new TimeReader(static value => value.ConstantValue.Value).Read(time) is { } ticks &&
        (FindProblem(ticks, TimeSpan.TicksPerSecond, "seconds", new ValueRange(0, int.MaxValue)) ??
            LingerTime.FindExcess(context.Call.Platforms, option, ticks / TimeSpan.TicksPerSecond)) is { } problem &&
        Report(context, time, problem);

    /// <summary>Judges the number, or the ticks, that <paramref name="read"/> finds: the same everywhere or one for each system.</summary>
    private static bool CheckNumbers(RuleContext context, LinkedOption option, IOperation value,
        Func<IOperation, Func<IOperation, object?>, long?> read, long unit)
    {
        var everywhere = read(value, static operation => operation.ConstantValue.Value);
        var range = option.Type.Kind == ValueKind.Duration
            ? new ValueRange(option.Option.Range.Min ?? 0, option.Option.Range.Max ?? int.MaxValue) : option.Option.Range;
        var name = option.Type.Unit?.ToString().ToLowerInvariant();
        var findings = new RangeFindings();
        var call = context.Call;
        foreach (var platform in context.Call.Platforms)
        {
            if ((everywhere ?? read(value, operation => call.ConstantOn(operation, platform).Value)) is not { } number ||
                (option.Option.Infinite is not null && number == Timeout.InfiniteTimeSpan.Ticks))
            {
                continue;
            }

            if (FindProblem(number, unit, name, range) is { } problem)
            {
                return Report(context, value, problem);
            }

            if (context.Call.OptionOn(platform) is not null)
            {
                findings.Add(option, platform, number / unit);
            }
        }

        return ValueRule.Report(context, findings, option, value);
    }

    /// <summary>Why the accessor refuses a value, in words.</summary>
    private static string? FindProblem(long number, long unit, string? name, ValueRange range)
    {
        var isTime = name is not null;
        if (isTime && number == Timeout.InfiniteTimeSpan.Ticks)
        {
            return "does not take Timeout.InfiniteTimeSpan";
        }

        if (number % unit != 0)
        {
            return $"takes only whole {name}, not {Show(number)}";
        }

        if (isTime && number < 0)
        {
            return $"does not take a negative time such as {Show(number)}";
        }

        var count = number / unit;
        return new Limit(range, true).Contains(count) ? null
            : $"takes {Limit.Words(range.Min, range.Max)}{(isTime ? " " + name : "")}, not {Digits.Of(count)}";
    }

    private static string? FindTextProblem(string text, int size)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        return length >= size ? $"takes at most {Digits.Of(size - 1)} bytes, and \"{Display.Short(text)}\" has {Digits.Of(length)}" : null;
    }

    private static bool Report(RuleContext context, IOperation value, string problem) => context.Report(
        ValueRule.Descriptor, value,
        $"{context.Call.Written.Invocation.TargetMethod.Name} {problem}: the call throws ArgumentOutOfRangeException");

    private static string Show(long ticks) =>
        ((decimal)ticks / TimeSpan.TicksPerSecond).ToString("0.#######", CultureInfo.InvariantCulture) + " s";
}
