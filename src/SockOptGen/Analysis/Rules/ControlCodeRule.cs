using Microsoft.CodeAnalysis;
using SockOptGen.Analysis.Calls;
using SockOptGen.Analysis.Judging;
using SockOptGen.Analysis.Platforms;
using SockOptGen.Catalogue;
using SockOptGen.Diagnostics;
using Platform = SockOptGen.Catalogue.Platform;

namespace SockOptGen.Analysis.Rules;

/// <summary>SOCK2004: Socket.IOControl is reached on a system where .NET refuses the code.</summary>
/// <remarks>It takes the codes of Windows. On Unix it translates two of them and throws on every other number, on
/// those of the system itself too.</remarks>
internal static class ControlCodeRule
{
    public static readonly DiagnosticDescriptor Descriptor = Descriptors.Warning(
        RuleIds.NoControlCode, "The control code does not work on a system that reaches the call",
        "Socket.IOControl takes the control codes of Windows. On other systems .NET translates two of them and throws on the rest.",
        Categories.Portability);

    public static bool Check(RuleContext context)
    {
        var (call, argument) = (context.Call, context.Call.Written.Name);
        if (call.Written.Kind != CallKind.IOControl || !argument.IsKnown ||
            PlatformFlow.IsHandled(call.Written.Invocation, byNotSupported: true))
        {
            return false;
        }

        return call.Index.ControlCode(argument.Number) is not { } code ? CheckNative(context)
            : code.Refused is { } exception
            ? Report(context, $".NET refuses {Name(call, code)} on every system with {exception}{Instead(call, code, [])}")
            : CheckSystems(context, code);
    }

    private static bool CheckSystems(RuleContext context, ControlCode code)
    {
        var call = context.Call;
        var refused = call.Platforms.Where(platform => !code.WorksOn(platform)).ToEquatableArray();
        if (refused.Length != 0 && call.Reach.LookCloser())
        {
            refused = call.Platforms.Where(platform => !code.WorksOn(platform)).ToEquatableArray();
        }

        if (refused.Length == 0 || call.Reach.IsUnsure)
        {
            return false;
        }

        var namesAccessor = ControlAccessors.Of(call, code, refused).Calls is not null;
        var message = $"{Name(call, code)} works on Windows only: " +
            $"on {PlatformWords.List(refused)} the call throws PlatformNotSupportedException";
        return GuardFlaws.Of(call, [Platform.Windows]) is { } flaw
            ? context.Report(
                GuardProvesLessRule.Descriptor, call.Written.Name.Operation!,
                GuardProvesLessRule.Message(flaw, message, Instead(call, code, refused, "; write")), namesAccessor)
            : Report(context, $"{message}. Guard it with {call.Project.Tests.For(Platform.Windows)}{Instead(call, code, refused)}",
                namesAccessor);
    }

    /// <summary>A number of ioctl, which .NET hands to no system.</summary>
    private static bool CheckNative(RuleContext context)
    {
        var (call, index, number) = (context.Call, context.Call.Index, context.Call.Written.Name.Number);
        var unix = call.Platforms.Where(platform => platform != Platform.Windows).ToEquatableArray();
        var (home, code) = unix.Select(platform => (platform, Code: index.NativeControlCode(platform, number)))
            .FirstOrDefault(meaning => meaning.Code is not null);
        if (unix.Length == 0)
        {
            return false;
        }

        if (call.Reach.LookCloser())
        {
            return CheckNative(context);
        }

        if (call.Reach.IsUnsure)
        {
            return false;
        }

        if (code is null)
        {
            return CheckUnknown(context, unix);
        }

        var homes = PlatformWords.List(unix.Where(platform => index.NativeControlCode(platform, number) == code));
        var member = code.Dotnet is { } name && code.WorksOn(home) ? $"; write IOControlCode.{name}" : "";
        return Report(
            context,
            $"{Hex(number)} is {code.Name} on {homes}, but Socket.IOControl takes only the codes of Windows: " +
            $"on {PlatformWords.List(unix)} the call throws " +
            $"PlatformNotSupportedException{member}{Instead(call, code, unix, member.Length == 0 ? "; write" : ", or")}");
    }

    /// <summary>A number that no catalogue knows: whatever it is to Windows, .NET throws on it elsewhere.</summary>
    private static bool CheckUnknown(RuleContext context, EquatableArray<Platform> unix)
    {
        var call = context.Call;
        var message =
            $"{Hex(call.Written.Name.Number)} is not one of the two codes of Windows that .NET translates: " +
            $"on {PlatformWords.List(unix)} the call throws PlatformNotSupportedException";
        return GuardFlaws.Of(call, [Platform.Windows]) is { } flaw
            ? context.Report(GuardProvesLessRule.Descriptor, call.Written.Name.Operation!, GuardProvesLessRule.Message(flaw, message, ""))
            : Report(context,
                message +
                    (unix.Length == call.Platforms.Length ? "" : $". Guard it with {call.Project.Tests.For(Platform.Windows)}"));
    }

    private static string Instead(JudgedCall call, ControlCode code, EquatableArray<Platform> refused, string lead = "")
    {
        var link = lead.Length != 0 ? lead : refused.Length == 0 ? "; write" : ", or write";
        var (accessors, where) = ControlAccessors.Of(call, code, refused);
        var instead = accessors is not null ? $"{link} {accessors}{where}" : code.Instead is { } other ? $"{link} {other}" : "";
        return instead + (code.Elsewhere is { } elsewhere && refused.Length != 0 ? $"; {elsewhere}" : "");
    }

    /// <summary>"IOControlCode.KeepAliveValues (SIO_KEEPALIVE_VALS)", or "0x9800000C (SIO_UDP_CONNRESET)".</summary>
    private static string Name(JudgedCall call, ControlCode code)
    {
        var written = call.Written.Name is { Enum: CodeEnum.ControlCode } && code.Dotnet is { } member
            ? $"IOControlCode.{member}"
            : Hex(call.Written.Name.Number);
        return $"{written} ({code.Name})";
    }

    private static string Hex(int number) => $"0x{unchecked((uint)number):X}";

    private static bool Report(RuleContext context, string message, bool namesAccessor = false) =>
        context.Report(Descriptor, context.Call.Written.Name.Operation!, message, namesAccessor);
}
