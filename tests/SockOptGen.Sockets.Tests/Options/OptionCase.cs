using System.Net.Sockets;
using System.Runtime.InteropServices;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;
using SockOptGen.Sockets.Tests.Native;
using SockOptGen.Sockets.Tests.Probes;

namespace SockOptGen.Sockets.Tests.Options;

/// <summary>An option as it was emitted and as the catalogue has it.</summary>
internal sealed class OptionCase
{
    private static readonly Dictionary<string, OptionCase> s_all = BuiltInCatalogue.Linked.Options
        .Join(SocketOptionDescriptor.All, linked => linked.Option.Accessor, emitted => emitted.Accessor, (linked, emitted) => new OptionCase(linked, emitted))
        .ToDictionary(option => option.Name);

    private OptionCase(LinkedOption linked, SocketOptionDescriptor emitted) =>
        (Linked, Emitted, Accessors) = (linked, emitted, new Accessors(emitted));

    public static IReadOnlyCollection<OptionCase> All => s_all.Values;

    public LinkedOption Linked { get; }

    public SocketOptionDescriptor Emitted { get; }

    public Accessors Accessors { get; }

    /// <summary>Whether this kernel has a kind of socket that should have it.</summary>
    public bool IsOpenable => AllProbes.List.Any(probe => probe.Fits(Linked));

    /// <summary>Whether a kernel on which these tests ran has had such a kind of socket.</summary>
    public bool WasSeen => AllProbes.Known.Any(probe => probe.WasSeen && probe.Fits(Linked));

    public string Name => Linked.Option.Name;

    /// <summary>The system that the tests run on, as the catalogue knows it.</summary>
    public static Platform Here =>
        OperatingSystem.IsWindows() ? Platform.Windows
        : OperatingSystem.IsMacOS() ? Platform.MacOS
        : OperatingSystem.IsFreeBSD() ? Platform.FreeBsd
        : Platform.Linux;

    public static OptionCase Named(string name) => s_all[name];

    /// <summary>The options that can be read or set on <paramref name="platform"/>, as theory data.</summary>
    public static TheoryData<string> That(Access access, Platform platform) => new(All.Where(option => option.Can(access, platform)).Select(option => option.Name));

    /// <summary>Those of Linux for which this kernel has a socket; FamilyTests has the others.</summary>
    public static TheoryData<string> Openable(Access access) =>
        new(All.Where(option => option.Can(access, Platform.Linux) && option.IsOpenable).Select(option => option.Name));

    /// <summary>Those that cannot, though accessors for it exist.</summary>
    public static TheoryData<string> ThatNot(Access access, Platform platform) => new(All
        .Where(option => (access == Access.Read ? option.Emitted.CanRead : option.Emitted.CanWrite) && !option.Can(access, platform))
        .Select(option => option.Name));

    public bool Can(Access access, Platform platform) => Linked.NumberOn(platform, access) is not null;

    /// <summary>What libc answers: the errno, or the value.</summary>
    public (int Error, object? Value, int Length) Ask(Socket socket)
    {
        var (error, bytes) = LibC.Get(socket, Level, Number, NativeValue.SizeOf(Linked));
        return error == 0 ? (0, NativeValue.Decode(Linked, Emitted.ValueType, bytes), bytes.Length) : (error, null, 0);
    }

    /// <summary>Sets it through libc; the errno.</summary>
    public int Tell(Socket socket, object value) =>
        LibC.Set(socket, Level, Number, NativeValue.Encode(Linked, value));

    /// <summary>What libc answers into a buffer of <paramref name="size"/> bytes.</summary>
    public byte[] AskBytes(Socket socket, int size) => LibC.Get(socket, Level, Number, size).Answer;

    /// <summary>What .NET's raw call answers.</summary>
    public Outcome AskDotNet(Socket socket) => Outcome.Of(() => socket.GetRawSocketOption(Level, Number, new byte[NativeValue.SizeOf(Linked)]));

    /// <summary>Sets it through .NET's raw call.</summary>
    public Outcome TellDotNet(Socket socket, object value) => Outcome.Of(() =>
    {
        socket.SetRawSocketOption(Level, Number, NativeValue.Encode(Linked, value));
        return null;
    });

    public override string ToString() => Name;

    private int Level => Linked.Level.Numbers.Linux!.Value;

    private int Number => RuntimeInformation.ProcessArchitecture == Architecture.Ppc64le && Linked.Option.LinuxPpc64Le is { } number
        ? number
        : Linked.Option.Numbers.Linux!.Value;
}
