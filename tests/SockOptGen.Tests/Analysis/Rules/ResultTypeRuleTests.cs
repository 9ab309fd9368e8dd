using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Analysis.Rules;

public class ResultTypeRuleTests
{
    private const string Delay = "socket.GetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay)";
    private const string Linger = "socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Linger)";

    [Theory]
    [InlineData("_ = «(bool)" + Delay + "!»;", "returns a boxed int here: the cast to bool throws InvalidCastException; cast it to int")]
    [InlineData("_ = «(short)" + Delay + "!»;", "cast to short")]
    [InlineData("_ = «(uint)" + Delay + "!»;", "cast to uint")]
    [InlineData("_ = «(bool)socket?.GetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay)!»;", "cast to bool")]
    [InlineData("_ = «(SocketError?)" + Delay + "»;", "cast to SocketError?")]
    [InlineData("_ = «(LingerOption)" + Delay + "!»;", "cast to LingerOption")]
    [InlineData("_ = «(bool)(" + Delay + " ?? false)»;", "the cast to bool throws InvalidCastException")]
    [InlineData("_ = «(bool)(object)" + Delay + "!»;", "the cast to bool throws InvalidCastException")]
    [InlineData("var o = " + Delay + " ?? 0; _ = «(short)o»;", "cast to short")]
    [InlineData("_ = «(" + Delay + " ?? false) is bool»;", "never a bool")]
    [InlineData("_ = «" + Delay + " is bool»;", "it is never a bool")]
    [InlineData("_ = «" + Delay + " is bool on» && on;", "never a bool")]
    [InlineData("_ = «" + Delay + " is true»;", "never a bool")]
    [InlineData("_ = «" + Delay + " is true or false»;", "never a bool")]
    [InlineData("_ = «" + Delay + " is not false»;", "never a bool")]
    [InlineData("_ = «" + Delay + " is SocketError»;", "never a SocketError")]
    [InlineData("_ = «" + Delay + " as bool?»;", "as bool? is always null")]
    [InlineData("_ = «(int)" + Linger + "!»;", "returns a LingerOption here: the cast to int throws", "cast it to LingerOption")]
    [InlineData("_ = «" + Linger + " as string»;", "as string is always null")]
    [InlineData("_ = «Convert.ToBoolean(" + Linger + ")»;", "its conversion to bool throws")]
    [InlineData("_ = «Convert.ToDateTime(" + Delay + ")»;", "its conversion to DateTime throws")]
    [InlineData("_ = «(bool)socket.GetSocketOption(level, name)!»;", "an int or one of .NET's option classes")]
    [InlineData("var o = " + Delay + "; _ = «(bool)o!»;", "the cast to bool throws InvalidCastException")]
    [InlineData(
        "object? o = socket?.GetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay); if (number == 1) _ = «(bool)o!»; _ = " +
            "«(short)o!»;", "the cast to")]
    [InlineData("var o = " + Delay + "; _ = «o is bool»;", "never a bool")]
    [InlineData("var o = " + Linger + "; Func<int> f = () => «(int)o!»;", "returns a LingerOption here")]
    [InlineData("_ = " + Delay + " switch { «bool b» => b, _ => false };", "never a bool")]
    [InlineData("_ = " + Delay + " switch { «true» => 1, «false» => 0, null => 2, _ => 3 };", "never a bool")]
    [InlineData("switch (" + Delay + ") { case «bool b»: break; default: break; }", "never a bool")]
    [InlineData("var o = " + Delay + "; _ = o switch { «LingerOption l» => 1, _ => 0 };", "never a LingerOption")]
    [InlineData("_ = «" + Delay + "!.Equals(true)»;", "never a bool")]
    [InlineData("_ = «Equals(" + Delay + ", false)» || «object.Equals(1L, " + Delay + ")»;", "it is never a")]
    [InlineData("var o = " + Delay + "; object b = true; _ = «o!.Equals(b)»;", "never a bool")]
    public Task Wrong_type_is_reported(string marked, params string[] parts) => CallTest.ReportsAsync("SOCK1003", marked, parts);

    [Theory]
    [InlineData("_ = (int)(" + Delay + " ?? 0);")]
    [InlineData("_ = (int)(object)" + Delay + "!;")]
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
    [InlineData("_ = " + Delay + "!.Equals(1);")]
    [InlineData("_ = " + Delay + "!.Equals(value) || Equals(" + Delay + ", null) || ReferenceEquals(" + Delay + ", value);")]
    [InlineData("_ = (LingerOption)" + Linger + "!;")]
    [InlineData("_ = " + Linger + " as LingerOption;")]
    [InlineData("_ = " + Linger + " is LingerOption { Enabled: true };")]
    [InlineData("_ = (LingerOption)socket.GetSocketOption(level, name)!;")]
    [InlineData("_ = (int)socket.GetSocketOption(level, name)!;")]
    [InlineData(Delay + ";")]
    [InlineData("var o = " + Delay + "; _ = (int)o!;")]
    [InlineData("var o = " + Delay + "; o = true; _ = (bool)o!;")]
    [InlineData("object o = true; o = " + Delay + "!; _ = (bool)o;")]
    [InlineData("var o = " + Delay + "; Fill(out o); _ = (bool)o!; void Fill(out object? any) => any = true;")]
    [InlineData("_ = " + Delay + " switch { int i => i != 0, bool b => b, _ => false };")]
    [InlineData("var o = " + Delay + "; _ = o is bool b ? b : o is int i && i != 0;")]
    [InlineData("dynamic? o = " + Delay + "; _ = (bool)o!;")]
    public Task Right_type_is_silent(string text) => CallTest.IsSilentAsync(text, allowSuggestions: true);
}
