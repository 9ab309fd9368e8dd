using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SockOptGen.Analysis.Calls;
using SockOptGen.Analysis.Options;
using SockOptGen.Catalogue;
using Platform = SockOptGen.Catalogue.Platform;

namespace SockOptGen.Analysis.Judging;

/// <summary>An option that is read or set on a socket: by a call, or through a property of Socket.</summary>
internal readonly struct OptionUse
{
    private readonly RuleContext? _call;
    private readonly ISimpleAssignmentOperation? _assignment;
    private readonly CallReach _where;
    private readonly OperationAnalysisContext _context;

    public OptionUse(in RuleContext call, OperationAnalysisContext context)
    {
        (_call, _context) = (call, context);
        (Setup, _where) = (call.Setup, call.Where);
    }

    public OptionUse(ISimpleAssignmentOperation assignment, RuleSetup setup, OperationAnalysisContext context)
        : this(assignment, setup, new CallReach(setup.Flow, assignment, context.ContainingSymbol, library: null), context)
    {
    }

    private OptionUse(ISimpleAssignmentOperation assignment, RuleSetup setup, CallReach where, OperationAnalysisContext context)
    {
        (_assignment, _context) = (assignment, context);
        (Setup, _where) = (setup, where);
    }

    public RuleSetup Setup { get; }

    /// <summary>The systems that reach it.</summary>
    public EquatableArray<Platform> Platforms => _where.Platforms;

    /// <summary>The call, or the assignment.</summary>
    public IOperation Operation => _assignment ?? (IOperation)_call!.Value.Call.Invocation;

    /// <summary>The socket; null where it is only known by its descriptor.</summary>
    public IOperation? Socket => _assignment is null ? _call!.Value.Call.Socket : Property!.Instance;

    public Access Access => _assignment is null ? _call!.Value.Access : Access.Write;

    /// <summary>The property of Socket; null of a call.</summary>
    public IPropertyReferenceOperation? Property => (IPropertyReferenceOperation?)_assignment?.Target;

    public bool IsTry => _call?.Call.Shape.IsTry == true;

    /// <summary>What .NET passes on otherwise or not at all: a pair of its names; a property can stand for one of each family. Empty for raw calls and accessors.</summary>
    public ImmutableArray<DotnetOption> Dotnet =>
        Property is { Property.Name: var name } ? [.. Setup.Index.WithProperty("Socket", name)]
        : _call!.Value.Dotnet() is { } pair ? [pair]
        : [];

    /// <summary>Whether it turns the option on; null where that is not known.</summary>
    public bool? IsOn
    {
        get
        {
            if (Access != Access.Write)
            {
                return null;
            }

            var constant = _assignment is null ? _call!.Value.Call.Value.Constant : _assignment.Value.ConstantValue;
            return constant is { HasValue: true, Value: var value }
                ? value switch { bool flag => flag, int number => number != 0, _ => null }
                : _call?.Call.Buffer.Integer is { } integer ? integer != 0 : null;
        }
    }

    /// <summary>What the options are to the system on <paramref name="platform"/>: several where families share a number, or a property has one for each.</summary>
    public ImmutableArray<KnownOption> OptionsOn(Platform platform)
    {
        if (Property is not null)
        {
            return [.. Dotnet.Where(pair => pair.On(platform).Kind == DotnetOutcomeKind.Native).Select(pair => pair.Option!)];
        }

        var context = _call!.Value;
        var call = context.Call;
        if (call.Shape.IsRaw)
        {
            var access = Access;
            return call.Level.IsKnown && call.Name.IsKnown
                ? [.. context.Index.At(platform, call.Level.Number, call.Name.Number).Where(option => !option.HasAccess || (option.AccessOn(platform) & access) != 0)]
                : [];
        }

        return context.OptionOn(platform) is { } option ? [option] : [];
    }

    /// <summary>What <paramref name="operation"/>, which runs before this, does with an option; null where that is something else.</summary>
    public OptionUse? Earlier(IOperation operation)
    {
        if (operation is ISimpleAssignmentOperation assignment)
        {
            return IsProperty(assignment, Setup) ? new OptionUse(assignment, Setup, _where, _context) : null;
        }

        return operation is IInvocationOperation invocation && OptionCall.Of(invocation, Setup.Symbols) is { Socket: not null } call
            ? new OptionUse(new RuleContext(call, Setup, _where, _context), _context)
            : null;
    }

    /// <summary>Whether <paramref name="assignment"/> sets a property of Socket.</summary>
    public static bool IsProperty(ISimpleAssignmentOperation assignment, RuleSetup setup) =>
        assignment.Target is IPropertyReferenceOperation { Instance: not null, Property.ContainingType: var type } && setup.Sockets.Types.IsSocket(type);

    /// <summary>Reports <paramref name="rule"/> here, and <paramref name="other"/> as the place that it is about. Always true.</summary>
    public bool Report(DiagnosticDescriptor rule, string message, IOperation? other = null)
    {
        var place = Property is null ? Operation : Property;
        _context.ReportDiagnostic(Diagnostic.Create(rule, place.Syntax.GetLocation(), other is null ? [] : [other.Syntax.GetLocation()], message));
        return true;
    }

    /// <summary>The line of <paramref name="operation"/>, as people count.</summary>
    public static string LineOf(IOperation operation) =>
        Texts.Digits.Of(operation.Syntax.GetLocation().GetLineSpan().StartLinePosition.Line + 1);
}
