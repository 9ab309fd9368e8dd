using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SockOptGen.Analysis.Judging;
using SockOptGen.Analysis.Options;
using SockOptGen.Analysis.Sockets;
using SockOptGen.Catalogue;
using SockOptGen.Diagnostics;
using SockOptGen.Texts;
using Platform = SockOptGen.Catalogue.Platform;

namespace SockOptGen.Analysis.Rules;

/// <summary>SOCK1010: the option is set on a socket that was bound, connected or set to listen before, when that is too late; or
/// anything is done to one that is disposed of.</summary>
internal static class TooLateRule
{
    public static readonly DiagnosticDescriptor Descriptor = Descriptors.Warning(
        RuleIds.TooLate, "The option is set when it can no longer take effect",
        "Some options take effect only when the socket is bound, connected or set to listen. Afterwards they are refused or ignored.");

    public static bool Check(in OptionUse use, Reporter reporter)
    {
        if (DisposedSocket.CauseOf(use.Socket, use.Project.Sockets) is { } end)
        {
            return ReportDisposed(reporter, use, end);
        }

        if (use.Access != Access.Write)
        {
            return false;
        }

        if (SocketVariable.Of(use.Socket, use.Project.Sockets.Types) is not { } variable)
        {
            return use.Socket is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } &&
                CheckInitializer(use, reporter);
        }

        if (Find(use) is not { } option)
        {
            return false;
        }

        var before = option.Option.Deadline.Before;
        var body = use.Project.Sockets.Body(use.Operation);
        if (!body.KeepsHistory(variable) || use.Project.Sockets.FactsOf(use.Socket) is not { } facts)
        {
            return false;
        }

        if ((facts.Born & before) != 0 && body.CreationOf(variable) is { } creation)
        {
            return Report(reporter, use, option, creation,
                $"line {OptionUse.LineOf(creation)} creates a socket that is already " +
                    $"{(IsAccept(creation) ? "connected" : "bound or connected")}", Advice(creation, before));
        }

        foreach (var operation in body.Before(use.Operation, variable))
        {
            if (SocketEvents.Of(operation, use.Project.Sockets.Types) is var (call, moments) && (moments & before) != 0 &&
                SymbolEqualityComparer.Default.Equals(SocketVariable.Of(call.Instance, use.Project.Sockets.Types), variable))
            {
                return Report(reporter, use, option, call, $"line {OptionUse.LineOf(call)} calls {call.TargetMethod.Name} before",
                    $"set it before {Methods(before)}");
            }
        }

        return false;
    }

    // It comes after the constructor.
    private static bool CheckInitializer(in OptionUse use, Reporter reporter) =>
        SocketFlow.Initialized(use.Socket!) is { } creation &&
        use.Project.Sockets.FactsOf(use.Socket) is { Born: not SocketMoments.None and var born } &&
        Find(use) is { } option && (born & option.Option.Deadline.Before) != 0 &&
        Report(reporter, use, option, creation, "the constructor creates a socket that is already bound or connected",
            Advice(creation, option.Option.Deadline.Before));

    /// <summary>The option, where one of the systems that reach it knows a moment that is too late.</summary>
    private static KnownOption? Find(in OptionUse use)
    {
        foreach (var platform in use.Platforms)
        {
            foreach (var option in use.OptionsOn(platform))
            {
                if (option.Option.Deadline.Late[platform] != LateEffect.None)
                {
                    return option;
                }
            }
        }

        // What .NET does instead of passing on the option has the deadline of that.
        foreach (var pair in use.Dotnet)
        {
            if (pair.Option is { } option && option.Option.Deadline.Before != SocketMoments.None)
            {
                return option;
            }
        }

        return null;
    }

    private static bool Report(Reporter reporter, in OptionUse use, KnownOption option, IOperation cause, string event_, string advice)
    {
        var late = option.Option.Deadline.Late;
        var consequence = use.Property is { } property && use.Dotnet.FirstOrDefault(pair => pair.Name.Late is not null) is { } pair
            ? $"{property.Property.Name} then {pair.Name.Late}"
            : string.Join(", and ",
                use.Platforms.GroupBy(platform => late[platform]).Where(group => group.Key != LateEffect.None)
                    .OrderBy(group => group.Key).Select(group => Effect(group.Key, [.. group])));
        return consequence.Length != 0 && reporter.Report(
            Descriptor, use.Place, $"{option.Option.Name} is set too late: {event_}, and {consequence}. {Phrases.Capital(advice)}", cause);
    }

    private static bool ReportDisposed(Reporter reporter, in OptionUse use, IOperation end)
    {
        var method = ((IInvocationOperation)end).TargetMethod.Name;
        var event_ = DisposedSocket.IsDispose(end, use.Project.Sockets.Types)
            ? $"line {OptionUse.LineOf(end)} calls {method} before" : $"{method} disposes the socket that it returns";
        return use.Platforms.Length != 0 && reporter.Report(
            Descriptor, use.Place,
            $"The socket is disposed: {event_}, and the {(use.Property is null ? "call" : "property")} throws ObjectDisposedException",
            end);
    }

    private static string Effect(LateEffect effect, List<Platform> platforms)
    {
        var systems = PlatformWords.List(platforms);
        return effect switch
        {
            LateEffect.Refused => $"{systems} then {Phrases.Verb(platforms.Count, "refuses", "refuse")} it",
            LateEffect.Ignored => $"on {systems} it then has no effect on this socket",
            _ => $"on {systems} it then fails or has no effect",
        };
    }

    private static string Advice(IOperation creation, SocketMoments before) =>
        IsAccept(creation)
            ? $"set it on the listening socket, before {((before & SocketMoments.Bind) != 0 ? "Bind" : "Listen")}"
            : $"create the socket without an address, set the option, and then call {Methods(before)}";

    private static string Methods(SocketMoments moments) => Phrases.List(OptionDeadline.Methods(moments), "or");

    private static bool IsAccept(IOperation creation) => SocketVariable.Unwrap(creation) is not IObjectCreationOperation;
}
