using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SockOptGen.Analysis.Calls;
using SockOptGen.Api;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Analysis.Calls;

public class AccessorCallTests
{
    [Theory]
    [InlineData("socket.GetUdpSegment()", CallKind.GetAccessor, "UdpSegment", null)]
    [InlineData("socket.SetUdpSegment(7)", CallKind.SetAccessor, "UdpSegment", 7)]
    [InlineData("socket.TryGetUdpSegment(out number)", CallKind.TryGetAccessor, "UdpSegment", null)]
    [InlineData("SocketOptionExtensions.TrySetUdpSegment(value: 7, socket: socket)", CallKind.TrySetAccessor, "UdpSegment", 7)]
    public void Accessor_is_a_call_with_a_socket_and_a_value(string text, object kind, string option, int? value)
    {
        var call = Assert.Single(Read($"_ = 0; {text};"));

        Assert.Equal(((CallKind)kind, option), (call.Kind, AccessorName.Parse(call.Invocation.TargetMethod.Name).Option));
        Assert.Equal("socket", Assert.IsType<IParameterReferenceOperation>(call.Socket, exactMatch: false).Parameter.Name);
        Assert.Equal(value, call.Value.Constant.HasValue ? call.Value.Constant.Value : null);
        Assert.False(call.Level.IsKnown || call.Name.IsKnown || call.Shape.IsManaged || call.Shape.IsMapped || call.Shape.IsRaw);
    }

    [Fact]
    public void Method_of_another_type_is_no_accessor() => Assert.Empty(Read(
        """
        using System.Net.Sockets;
        static class Own { public static void SetUdpSegment(this Socket socket, string value) { } }
        class C { void M(Socket socket) => socket.SetUdpSegment("7"); }
        """));

    private static IReadOnlyList<OptionCall> Read(string text)
    {
        var compilation =
            new TestProject { Source = MarkedSource.Parse(text).Text, Properties = [("SockOptGenLevels", "Udp")] }.Run().Compilation;
        compilation = compilation.WithOptions(compilation.Options.WithAllowUnsafe(true));
        Assert.DoesNotContain(compilation.GetDiagnostics(TestContext.Current.CancellationToken),
            diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        var symbols = KnownSymbols.Create(compilation)!;
        var tree = compilation.SyntaxTrees[0];
        var model = compilation.GetSemanticModel(tree);
        return [.. tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Select(node => model.GetOperation(node, TestContext.Current.CancellationToken)).OfType<IInvocationOperation>()
            .Select(invocation => OptionCall.Of(invocation, symbols)).OfType<OptionCall>()];
    }
}
