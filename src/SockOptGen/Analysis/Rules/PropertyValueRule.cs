using System.Net.Sockets;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SockOptGen.Analysis.Calls;
using SockOptGen.Analysis.Judging;
using SockOptGen.Analysis.Options;
using SockOptGen.Analysis.Values;
using SockOptGen.Catalogue;
using SockOptGen.Texts;
using Platform = SockOptGen.Catalogue.Platform;

namespace SockOptGen.Analysis.Rules;

/// <summary>SOCK1008 of the properties of .NET's classes that are options: most check their value before any system sees
/// it, and some hand it on as it is.</summary>
internal static class PropertyValueRule
{
    // Every assignment of the program comes here: what looks further, and needs closures for it, stands apart.
    public static bool Check(ISimpleAssignmentOperation assignment, JudgedProject project, ISymbol member, Reporter reporter) =>
        assignment.Target is IPropertyReferenceOperation { Property: var property } target &&
        project.OptionsOf(property).FirstOrDefault() is { } dotnet &&
        ValueArgument.Read(assignment.Value).Operation is { } value &&
        Check(target, dotnet, value, project.ReachOf(assignment, member), project, member, reporter);

    private static bool Check(IPropertyReferenceOperation target, DotnetOption dotnet, IOperation value, CallReach reach,
        JudgedProject project, ISymbol member, Reporter reporter)
    {
        var property = target.Property;
        var finding = dotnet.ValueType == "LingerOption" ? FindLinger(value, property, project)
            : FindNumber(value, target, dotnet, reach, project,
                platform => BufferReader.ToInt64(project.Flow.ConstantOn(value, platform, member).Value)) is { } problem ? (value, problem)
            : default((IOperation, string)?);
        if (finding is not var (place, message) || reach.Platforms.Length == 0)
        {
            return false;
        }

        return reporter.Report(ValueRule.Descriptor, place, message);
    }

    private static (IOperation Place, string Problem)? FindLinger(IOperation value, IPropertySymbol property, JudgedProject project) =>
        LingerTime.Find(value, project.Symbols, $"{Name(property)} throws ArgumentException");

    private static string? FindNumber(IOperation value, IPropertyReferenceOperation target, DotnetOption dotnet, CallReach reach,
        JudgedProject project, Func<Platform, long?> number)
    {
        var property = target.Property;
        if (dotnet.Option?.Linked is { } option && WrittenValue.Problem(option, value, reach.Platforms) is { } problem)
        {
            return problem;
        }

        var range = dotnet.Name.RangeOf(Name(property));
        if (range.IsUnbounded)
        {
            return FindNativeNumber(dotnet, reach, number);
        }

        // Most values are constants and right: for these nobody needs to know which systems come.
        var limit = new Limit(range, IsRefused: true);
        if (BufferReader.Constant(value) is { } constant && limit.Contains(constant))
        {
            return project.OptionsOf(property).Any(option => IsRefusedSomewhere(option, constant)) &&
                HandedOn(dotnet, target, project) is { } given ? FindNativeNumber(given, reach, number) : null;
        }

        foreach (var platform in reach.Platforms)
        {
            if (number(platform) is { } refused && !limit.Contains(refused))
            {
                return $"{Name(property)} takes {limit}, not {Digits.Of(refused)}: it throws ArgumentOutOfRangeException";
            }
        }

        return HandedOn(dotnet, target, project) is { } handed ? FindNativeNumber(handed, reach, number) : null;
    }

    /// <summary>The option that a number which .NET's own check lets through reaches as it is; null where that is not known. Minus one as
    /// a timeout becomes 0, and a hop count goes to the option of the socket's family, each of which has its own limits.</summary>
    private static DotnetOption? HandedOn(DotnetOption dotnet, IPropertyReferenceOperation target, JudgedProject project)
    {
        if (dotnet.Option?.Linked?.Type.Kind != ValueKind.Integer)
        {
            return null;
        }

        if (!project.OptionsOf(target.Property).Skip(1).Any())
        {
            return dotnet;
        }

        var family = target.Instance is { } socket ? project.Sockets.KindOf(socket)?.Family : null;
        return family is null ? null : project.OptionsOf(target.Property).FirstOrDefault(option => IsOf(option, family));
    }

    // The level IPPROTO_IP is for sockets of IPv6 too, on some systems; .NET asks the family alone.
    private static bool IsOf(DotnetOption dotnet, string family) =>
        (dotnet.Name.Level == nameof(SocketOptionLevel.IPv6)) == (family == "ipv6");

    private static bool IsRefusedSomewhere(DotnetOption dotnet, long constant) =>
        dotnet.Option?.Linked is { } option && PlatformInfo.All.Any(info => Limit.Broken(option, info.Platform, constant) is not null);

    /// <summary>What the systems say to a number that the property hands on as it is.</summary>
    private static string? FindNativeNumber(DotnetOption dotnet, CallReach reach, Func<Platform, long?> number)
    {
        if (dotnet.Option?.Linked is not { } option || !RangeFindings.CanBeAny(option))
        {
            return null;
        }

        var findings = new RangeFindings();
        foreach (var platform in reach.Platforms)
        {
            if (dotnet.On(platform).Kind == DotnetOutcomeKind.Native && number(platform) is { } set)
            {
                findings.AddNumber(option, platform, set);
            }
        }

        return findings.Message(option);
    }

    private static string Name(IPropertySymbol property) => $"{property.ContainingType.Name}.{property.Name}";
}
