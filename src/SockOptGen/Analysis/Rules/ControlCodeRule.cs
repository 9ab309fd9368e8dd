using SockOptGen.Analysis.Calls;
using SockOptGen.Analysis.Judging;
using SockOptGen.Analysis.Options;
using SockOptGen.Analysis.Platforms;
using SockOptGen.Catalogue;
using Platform = SockOptGen.Catalogue.Platform;

namespace SockOptGen.Analysis.Rules;

/// <summary>SOCK2004: Socket.IOControl is reached on a system where .NET refuses the code.</summary>
/// <remarks>It takes the codes of Windows. On Unix it translates two of them and throws on every other number, on those of the system itself too.</remarks>
internal static class ControlCodeRule
{
    /// <summary>Reports the call.</summary>
    /// <param name="context">The call.</param>
    /// <param name="namesAccessor">Whether the message says which accessors to call: then nobody else has to.</param>
    public static bool Check(in RuleContext context, out bool namesAccessor)
    {
        namesAccessor = false;
        var argument = context.Call.Name;
        if (context.Call.Kind != CallKind.IOControl || !argument.IsKnown || PlatformFlow.IsHandled(context.Call.Invocation, byNotSupported: true))
        {
            return false;
        }

        return context.Index.ControlCode(argument.Number) is { } code
            ? code.Refused is null ? CheckSystems(context, code, out namesAccessor) : Report(context, $"{Name(context, code)} is a code that .NET refuses on every system with {code.Refused}{Instead(context, code, [])}")
            : CheckNative(context);
    }

    private static bool CheckSystems(in RuleContext context, ControlCode code, out bool namesAccessor)
    {
        namesAccessor = false;
        var refused = context.Platforms.Where(platform => !code.WorksOn(platform)).ToEquatableArray();
        if (refused.Length == 0)
        {
            return false;
        }

        namesAccessor = ControlAccessors.Of(context, code, refused).Calls is not null;
        var message = $"{Name(context, code)} is for Windows alone, where it {What(code)}; on {NumberMeaning.Systems(refused)} the call throws PlatformNotSupportedException";
        return GuardFlaws.Of(context, [Platform.Windows]) is { } flaw
            ? context.Report(CallDescriptors.GuardProvesLess, context.Call.Name.Operation!, $"{flaw}: {message}{Instead(context, code, refused, "; write")}")
            : Report(context, $"{message}; guard it with {PlatformInfo.Of(Platform.Windows).GuardMethod}(){Instead(context, code, refused)}");
    }

    /// <summary>A number of ioctl, which .NET hands to no system.</summary>
    private static bool CheckNative(in RuleContext context)
    {
        var (index, number) = (context.Index, context.Call.Name.Number);
        var unix = context.Platforms.Where(platform => platform != Platform.Windows).ToEquatableArray();
        var (home, code) = unix.Select(platform => (platform, Code: index.NativeControlCode(platform, number))).FirstOrDefault(meaning => meaning.Code is not null);
        if (code is null)
        {
            return false;
        }

        var homes = unix.Where(platform => index.NativeControlCode(platform, number) == code);
        var member = code.Dotnet is { } name && code.WorksOn(home) ? $"; write IOControlCode.{name}" : "";
        return Report(context, $"{Hex(number)} is {code.Name} on {NumberMeaning.Systems(homes)}, and Socket.IOControl takes no codes but those of Windows: on {NumberMeaning.Systems(unix)} the call throws PlatformNotSupportedException{member}{Instead(context, code, unix, member.Length == 0 ? "; write" : ", or")}");
    }

    private static string Instead(in RuleContext context, ControlCode code, EquatableArray<Platform> refused, string lead = "")
    {
        var link = lead.Length != 0 ? lead : refused.Length == 0 ? "; write" : ", or write";
        var (accessors, where) = ControlAccessors.Of(context, code, refused);
        var instead = accessors is not null ? $"{link} {accessors}{where}" : code.Instead is { } other ? $"{link} {other}" : "";
        return instead + (code.Elsewhere is { } elsewhere && refused.Length != 0 ? $"; {elsewhere}" : "");
    }

    /// <summary>"IOControlCode.KeepAliveValues (SIO_KEEPALIVE_VALS)", or "0x9800000C (SIO_UDP_CONNRESET)".</summary>
    private static string Name(in RuleContext context, ControlCode code) =>
        $"{(context.Call.Name is { Enum: CodeEnum.ControlCode } && code.Dotnet is { } member ? $"IOControlCode.{member}" : Hex(context.Call.Name.Number))} ({code.Name})";

    // "Turns keep-alive on or off." becomes a part of a sentence.
    private static string What(ControlCode code) => char.ToLowerInvariant(code.Summary[0]) + code.Summary.Substring(1).TrimEnd('.');

    private static string Hex(int number) => $"0x{unchecked((uint)number):X}";

    private static bool Report(in RuleContext context, string message) =>
        context.Report(CallDescriptors.NoControlCode, context.Call.Name.Operation!, message);
}
