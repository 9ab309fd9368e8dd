using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Analysis.Rules;

public class ResultTypeRuleTests
{
    private const string Delay = "socket.GetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay)";
    private const string Linger = "socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Linger)";

    [Theory]
    [InlineData("_ = «(bool)" + Delay + "!»;", "answers a boxed int here: the cast to bool throws InvalidCastException; cast it to int")]
    [InlineData("_ = «(short)" + Delay + "!»;", "cast to short")]
    [InlineData("_ = «(uint)" + Delay + "!»;", "cast to uint")]
    [InlineData("_ = «(bool)socket?.GetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay)!»;", "cast to bool")]
    [InlineData("_ = «(SocketError?)" + Delay + "»;", "cast to SocketError?")]
    [InlineData("_ = «(LingerOption)" + Delay + "!»;", "cast to LingerOption")]
    [InlineData("_ = «" + Delay + " is bool»;", "it is never a bool")]
    [InlineData("_ = «" + Delay + " is bool on» && on;", "never a bool")]
    [InlineData("_ = «" + Delay + " is true»;", "never a bool")]
    [InlineData("_ = «" + Delay + " is not false»;", "never a bool")]
    [InlineData("_ = «" + Delay + " is SocketError»;", "never a SocketError")]
    [InlineData("_ = «" + Delay + " as bool?»;", "as bool? is always null")]
    [InlineData("_ = «(int)" + Linger + "!»;", "answers a LingerOption here: the cast to int throws", "cast it to LingerOption")]
    [InlineData("_ = «" + Linger + " as string»;", "as string is always null")]
    [InlineData("_ = «Convert.ToBoolean(" + Linger + ")»;", "its conversion to bool throws")]
    [InlineData("_ = «Convert.ToDateTime(" + Delay + ")»;", "its conversion to DateTime throws")]
    [InlineData("_ = «(bool)socket.GetSocketOption(level, name)!»;", "an int or one of .NET's option classes")]
    public Task Wrong_type_is_reported(string marked, params string[] parts) => CallTest.ReportsAsync("SOCK1003", marked, parts);

    [Theory]
    [InlineData("_ = (int)" + Delay + "!;")]
    [InlineData("_ = (int?)" + Delay + ";")]
    [InlineData("_ = (SocketError)" + Delay + "!;")]
    [InlineData("_ = (object?)" + Delay + ";")]
    [InlineData("_ = (IConvertible?)" + Delay + ";")]
    [InlineData("_ = " + Delay + " is int;")]
    [InlineData("_ = " + Delay + " is 1;")]
    [InlineData("_ = " + Delay + " is null;")]
    [InlineData("_ = " + Delay + " is not null;")]
    [InlineData("_ = " + Delay + " is { } any;")]
    [InlineData("_ = " + Delay + " is var any;")]
    [InlineData("_ = Convert.ToBoolean(" + Delay + ");")]
    [InlineData("_ = (LingerOption)" + Linger + "!;")]
    [InlineData("_ = " + Linger + " as LingerOption;")]
    [InlineData("_ = " + Linger + " is LingerOption { Enabled: true };")]
    [InlineData("_ = (LingerOption)socket.GetSocketOption(level, name)!;")]
    [InlineData("_ = (int)socket.GetSocketOption(level, name)!;")]
    [InlineData(Delay + ";")]
    public Task Right_type_is_silent(string text) => CallTest.IsSilentAsync(text, allowSuggestions: true);
}
