namespace SockOptGen.Tests.Analysis.Platforms;

/// <summary>What comes to a member that only the project itself can call.</summary>
public class CallerTests
{
    [Theory]
    [InlineData(
        """public class C { public void M() { if (OperatingSystem.IsLinux()) Set(); } """ +
            """private void Set() { Probe("windows linux macos"); Coming("linux"); } }""")]
    [InlineData(
        """public class C { public void M() { if (OperatingSystem.IsLinux()) Set(); } public void N() => Set(); """ +
            """private void Set() => Coming("windows linux macos"); }""")]
    [InlineData(
        """public class C { public void M() { if (OperatingSystem.IsLinux()) Set(); } """ +
            """public void N() { if (OperatingSystem.IsMacOS()) Set(); } private void Set() => Coming("linux macos"); }""")]
    [InlineData(
        """public class C { public void M() { if (OperatingSystem.IsLinux()) Set(); } """ +
            """public void Set() => Coming("windows linux macos"); }""")]
    [InlineData(
        """public class C { public void M() { if (OperatingSystem.IsLinux()) Set(); } """ +
            """protected void Set() => Coming("windows linux macos"); }""")]
    [InlineData("""public class C { private void Set() => Coming("windows linux macos"); }""")]
    // Through others, and itself.
    [InlineData(
        """public class C { public void M() { if (OperatingSystem.IsLinux()) First(1); } """ +
            """private void First(int i) { if (i > 0) First(i - 1); Second(); } private void Second() { Coming("linux"); First(0); } }""")]
    [InlineData(
        """public class C { public event Action? E; public void M() { if (OperatingSystem.IsLinux()) E += Set; } """ +
            """private void Set() => Coming("linux"); }""")]
    [InlineData(
        """public class C { public event Action? E; public C() { E += Set; } public void M() { if (OperatingSystem.IsLinux()) Set(); """ +
            """} private void Set() => Coming("windows linux macos"); }""")]
    [InlineData(
        """public class C { /** <see cref="Set"/> */ public void M() { if (OperatingSystem.IsLinux()) Set(); """ +
            """Console.WriteLine(nameof(Set)); } private void Set() => Coming("linux"); }""")]
    [InlineData(
        """public class C { public void M() { if (OperatingSystem.IsLinux()) _ = Option; } """ +
            """private int Option { get { Coming("linux"); return 1; } } }""")]
    [InlineData(
        """public class C { private static readonly bool s_set = Coming("windows linux macos"); """ +
            """public bool M() => OperatingSystem.IsLinux() && s_set; }""")]
    [InlineData(
        """public class C { private static bool Set { get; } = Coming("windows linux macos"); """ +
            """public bool M() => OperatingSystem.IsLinux() && Set; }""")]
    // Classes.
    [InlineData(
        """struct Linux { public void Set() => Coming("windows linux macos"); } public class C { Linux _linux; """ +
            """object M() => OperatingSystem.IsLinux() ? new Linux() : _linux; }""")]
    [InlineData(
        """static class Linux { public static void Set() => Coming("linux"); } """ +
            """public class C { public void M() { if (OperatingSystem.IsLinux()) Linux.Set(); } }""")]
    [InlineData(
        """static class Linux { public static void Set() => Coming("windows linux macos"); } """ +
            """public class C { public void M() => Linux.Set(); }""")]
    [InlineData(
        """public static class Linux { public static void Set() => Coming("windows linux macos"); } """ +
            """public class C { public void M() { if (OperatingSystem.IsLinux()) Linux.Set(); } }""")]
    [InlineData(
        """static class Extensions { public static void Set(this Socket socket) => Coming("linux"); } """ +
            """public class C { public void M(Socket socket) { if (OperatingSystem.IsLinux()) socket.Set(); } }""")]
    [InlineData(
        """interface ISet { void Set(); } class Linux : ISet { public void Set() => Coming("linux"); } """ +
            """class Other : ISet { public void Set() => Coming("windows macos"); } """ +
            """public class C { object M() => OperatingSystem.IsLinux() ? new Linux() : new Other(); }""")]
    [InlineData(
        """class Linux { public virtual void Set() => Coming("linux"); } public class C { void M() { if (OperatingSystem.IsLinux()) """ +
            """{ Linux linux = new(); linux.Set(); } } }""")]
    [InlineData(
        """class Linux { public virtual void Set() => Coming("windows linux macos"); } class Derived : Linux; """ +
            """public class C { void M() { if (OperatingSystem.IsLinux()) new Linux().Set(); new Derived().Set(); } }""")]
    [InlineData(
        """class Linux { public virtual void Set() => Coming("windows linux macos"); } """ +
            """public class C { void M() { if (OperatingSystem.IsLinux()) new Linux().Set(); } """ +
            """T Make<T>() where T : new() => new T(); void N() => Make<Linux>().Set(); }""")]
    // The callers' guards may be such as nobody understands.
    [InlineData(
        """public class C { public void M() { if (RuntimeInformation.OSDescription.Contains("Linux")) Set(); } """ +
            """private void Set() => Coming("?"); }""")]
    [InlineData(
        """[assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Friend")] static class Linux { public static void Set() { """ +
            """Coming("windows linux macos"); Own(); } static void Own() => Coming("windows linux macos"); } """ +
            """public class C { public void M() { if (OperatingSystem.IsLinux()) Linux.Set(); } }""")]
    public Task Callers_are_looked_at(string source) => Probes.AssertAsync(source);
}
