using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SockOptGen.Analysis.Calls;
using SockOptGen.Analysis.Options;
using SockOptGen.Catalogue;
using SockOptGen.Texts;
using Platform = SockOptGen.Catalogue.Platform;

namespace SockOptGen.Analysis.Judging;

/// <summary>An option that is read or set on a socket: by a call, or through a property of Socket.</summary>
internal readonly struct OptionUse
{
    private readonly JudgedCall? _call;
    private readonly ISimpleAssignmentOperation? _assignment;
    private readonly CallReach _reach;
    private readonly ISymbol _member;

    /// <summary>What <paramref name="call"/> does.</summary>
    public OptionUse(JudgedCall call) => (_call, Project, _reach, _member) = (call, call.Project, call.Reach, call.Member);

    /// <summary>What <paramref name="assignment"/>, which stands in <paramref name="member"/>, does to a property.</summary>
    public OptionUse(ISimpleAssignmentOperation assignment, JudgedProject project, ISymbol member)
        : this(assignment, project, project.ReachOf(assignment, member), member)
    {
    }

    private OptionUse(ISimpleAssignmentOperation assignment, JudgedProject project, CallReach reach, ISymbol member) =>
        (_assignment, Project, _reach, _member) = (assignment, project, reach, member);

    public JudgedProject Project { get; }

    /// <summary>The systems that reach it.</summary>
    public EquatableArray<Platform> Platforms => _reach.Platforms;

    /// <summary>The call, or the assignment.</summary>
    public IOperation Operation => _assignment ?? (IOperation)_call!.Written.Invocation;

    /// <summary>Where it stands.</summary>
    public IOperation Place => Property ?? Operation;

    /// <summary>The socket; null where it is only known by its descriptor.</summary>
    public IOperation? Socket => _assignment is null ? _call!.Written.Socket : Property!.Instance;

    public Access Access => _assignment is null ? _call!.Access : Access.Write;

    /// <summary>The property of Socket; null of a call.</summary>
    public IPropertyReferenceOperation? Property => (IPropertyReferenceOperation?)_assignment?.Target;

    /// <summary>Whether a socket is set past .NET, which then cannot put another one in its place: by a raw call, or an accessor that
    /// makes one.</summary>
    public bool IsRawSet => Access == Access.Write && _call is { Written: { Shape: var shape, Invocation.TargetMethod: var method } } &&
        (shape.IsAccessor ? Project.Index.WithAccessor(method)?.Linked is { IsMapped: false } : shape is { IsRaw: true, IsManaged: true });

    public bool IsTry => _call?.Written.Shape.IsTry == true;

    /// <summary>What .NET passes on otherwise or not at all: a pair of its names; a property can stand for one of each family.
    /// Empty for raw calls and accessors.</summary>
    public ImmutableArray<DotnetOption> Dotnet =>
        Property is { Property: { Name: var name, ContainingType.Name: var type } } ? [.. Project.Index.WithProperty(type, name)]
        : _call!.Dotnet() is { } pair ? [pair]
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

            var constant = _assignment is null ? _call!.Written.Value.Constant : _assignment.Value.ConstantValue;
            return constant is { HasValue: true, Value: var value }
                ? value switch { bool flag => flag, int number => number != 0, _ => null }
                : _call?.Written.Buffer.Integer is { } integer ? integer != 0 : null;
        }
    }

    /// <summary>What the options are to the system on <paramref name="platform"/>: several where families share a number,
    /// or a property has one for each.</summary>
    public ImmutableArray<KnownOption> OptionsOn(Platform platform)
    {
        if (Property is not null)
        {
            return [.. Dotnet.Where(pair => pair.On(platform).Kind == DotnetOutcomeKind.Native).Select(pair => pair.Option!)];
        }

        var call = _call!.Written;
        if (call.Shape.IsRaw)
        {
            var access = Access;
            if (!call.Level.IsKnown || !call.Name.IsKnown)
            {
                return [];
            }

            var all = _call.Index.At(platform, call.Level.Number, call.Name.Number);
            var possible = all.Where(option => !option.HasAccess || (option.AccessOn(platform) & access) != 0).ToImmutableArray();
            // What is set although it can only be read is meant all the same.
            return possible.IsEmpty ? all : possible;
        }

        return _call.OptionOn(platform) is { } option ? [option] : [];
    }

    /// <summary>What <paramref name="operation"/>, which runs before this, does with an option;
    /// null where that is something else.</summary>
    public OptionUse? Earlier(IOperation operation)
    {
        if (operation is ISimpleAssignmentOperation assignment)
        {
            return IsProperty(assignment, Project) ? new OptionUse(assignment, Project, _reach, _member) : null;
        }

        return operation is IInvocationOperation invocation && OptionCall.Of(invocation, Project.Symbols) is { Socket: not null } call
            ? new OptionUse(new JudgedCall(call, Project, _member, _reach))
            : null;
    }

    /// <summary>Whether <paramref name="assignment"/> sets a property of Socket, or of a class that holds one.</summary>
    public static bool IsProperty(ISimpleAssignmentOperation assignment, JudgedProject project) =>
        assignment.Target is IPropertyReferenceOperation { Instance: not null, Property.ContainingType: var type } &&
        project.Sockets.Types.IsSocketOrHolder(type);

    /// <summary>The line of <paramref name="operation"/>, as people count.</summary>
    public static string LineOf(IOperation operation) =>
        Digits.Of(operation.Syntax.GetLocation().GetLineSpan().StartLinePosition.Line + 1);
}
