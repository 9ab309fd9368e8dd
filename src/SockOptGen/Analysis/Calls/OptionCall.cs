using System.Net.Sockets;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SockOptGen.Catalogue;

namespace SockOptGen.Analysis.Calls;

/// <summary>A call that reads or sets a socket option, with what is known about its arguments.</summary>
internal readonly struct OptionCall
{
    private OptionCall(IInvocationOperation invocation, CallShape shape, KnownSymbols symbols)
    {
        Invocation = invocation;
        Shape = shape;
        Level = CodeReader.Read(Argument(invocation, shape.Level), symbols);
        Name = CodeReader.Read(Argument(invocation, shape.Name), symbols);
    }

    public IInvocationOperation Invocation { get; }

    public CallShape Shape { get; }

    public CallKind Kind => Shape.Kind;

    /// <summary>The level; unknown for a control call.</summary>
    public CodeArgument Level { get; private init; }

    /// <summary>The option, or the control code.</summary>
    public CodeArgument Name { get; private init; }

    /// <summary>The socket; null of a native call, which has a descriptor.</summary>
    public IOperation? Socket => Shape.IsAccessor ? Argument(Invocation, 0) : Shape.IsManaged ? Invocation.Instance : null;

    /// <summary>What says which socket a native call is for.</summary>
    public IOperation? Descriptor => Shape.IsManaged ? null : Argument(Invocation, 0);

    /// <summary>The value of an object, int or bool overload, or of an accessor.</summary>
    public ValueArgument Value =>
        Shape.TakesValue || (Shape.IsAccessor && Shape.Access == Access.Write) ? ValueArgument.Read(Argument(Invocation, Shape.Value))
            : default;

    /// <summary>The buffer that is read from or written to.</summary>
    public BufferArgument Buffer => BufferOf(Shape.Value, Shape.Length);

    /// <summary>What says how long the buffer is.</summary>
    public IOperation? BufferOperation =>
        Argument(Invocation, Kind is CallKind.GetNewBytes || !Shape.IsManaged ? Shape.Length : Shape.Value);

    /// <summary>The second buffer of a control call.</summary>
    public BufferArgument Output => BufferOf(Shape.Output, Shape.OutputLength);

    /// <summary>What says how long that is.</summary>
    public IOperation? OutputOperation => Argument(Invocation, Shape.IsManaged ? Shape.Output : Shape.OutputLength);

    /// <summary>What is done with the answer of a GetSocketOption that is an object.</summary>
    public IEnumerable<ResultUse> Results(KnownSymbols symbols) => Kind == CallKind.GetObject ? ResultUse.Of(Invocation, symbols) : [];

    /// <summary>The call where its level and name are <paramref name="level"/> and <paramref name="name"/>.</summary>
    public OptionCall With(CodeArgument level, CodeArgument name) => this with { Level = level, Name = name };

    /// <summary>The call that <paramref name="invocation"/> is, or null.</summary>
    public static OptionCall? Of(IInvocationOperation invocation, KnownSymbols symbols) =>
        symbols.ShapeOf(invocation.TargetMethod) is { } shape ? new OptionCall(invocation, shape, symbols) : null;

    private BufferArgument BufferOf(int buffer, int length)
    {
        if (Kind is CallKind.GetNewBytes || !Shape.IsManaged)
        {
            // Behind a pointer only the length says how much there is.
            return BufferLength.Of(Argument(Invocation, length)) is { } bytes ? new BufferArgument(bytes, null, null) : default;
        }

        return !Shape.TakesValue && Argument(Invocation, buffer) is { } value
            ? WithAddress(BufferReader.Read(value)) : default;
    }

    // An option of IPv4 or IPv6 has no use for an address of the other family.
    private BufferArgument WithAddress(BufferArgument buffer) => (buffer.IsAddress, Level) switch
    {
        (true, { IsKnown: true, Number: (int)SocketOptionLevel.IP }) => buffer with { Length = 4 },
        (true, { IsKnown: true, Number: (int)SocketOptionLevel.IPv6 }) => buffer with { Length = 16 },
        _ => buffer,
    };

    /// <summary>The value for the parameter at <paramref name="ordinal"/>, wherever it was written.</summary>
    private static IOperation? Argument(IInvocationOperation invocation, int ordinal)
    {
        foreach (var argument in invocation.Arguments)
        {
            if (argument.Parameter?.Ordinal == ordinal)
            {
                return argument.Value;
            }
        }

        return null;
    }
}
