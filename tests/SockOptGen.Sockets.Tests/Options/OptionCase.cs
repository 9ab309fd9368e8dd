using System.Net.Sockets;
using System.Net.Sockets.Options;
using System.Runtime.InteropServices;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;
using SockOptGen.Catalogue.Loading;
using SockOptGen.Sockets.Tests.Native;
using SockOptGen.Sockets.Tests.Probes;

namespace SockOptGen.Sockets.Tests.Options;

/// <summary>An option as it was emitted and as the catalogue has it.</summary>
internal sealed class OptionCase
{
    private static readonly Access[] s_accesses = [Access.Read, Access.Write];

    // A native name may be that of an option in two levels, MCAST_JOIN_GROUP for one.
    private static readonly HashSet<string> s_shared =
        [.. BuiltInCatalogue.Linked.Options.GroupBy(linked => linked.Option.Name).Where(group => group.Count() > 1)
            .Select(group => group.Key)];

    private static readonly Dictionary<string, OptionCase> s_all = BuiltInCatalogue.Linked.Options
        .Join(SocketOptionDescriptor.All, linked => linked.Option.AccessorKey, emitted => emitted.Accessor,
            (linked, emitted) => new OptionCase(linked, emitted))
        .ToDictionary(option => option.Name);

    private OptionCase(LinkedOption linked, SocketOptionDescriptor emitted)
    {
        (Linked, Emitted) = (linked, emitted);
        Accessors = new Accessors(linked.Option, emitted, Queries.For(this));
    }

    public static IReadOnlyCollection<OptionCase> All => s_all.Values;

    public LinkedOption Linked { get; }

    public SocketOptionDescriptor Emitted { get; }

    public Accessors Accessors { get; }

    /// <summary>Whether this kernel has a kind of socket that should have it.</summary>
    public bool IsOpenable => AllProbes.List.Any(probe => probe.Fits(Linked));

    /// <summary>Whether a kernel on which these tests ran has had such a kind of socket.</summary>
    public bool WasSeen => AllProbes.Known.Any(probe => probe.WasSeen && probe.Fits(Linked));

    /// <summary>The native name; with its level where others have the option of that name too.</summary>
    public string Name => s_shared.Contains(Linked.Option.Name) ? $"{Linked.Level.Name}/{Linked.Option.Name}" : Linked.Option.Name;

    /// <summary>The system that the tests run on, as the catalogue knows it.</summary>
    public static Platform Here =>
        OperatingSystem.IsWindows() ? Platform.Windows
        : OperatingSystem.IsMacOS() ? Platform.MacOS
        : OperatingSystem.IsFreeBSD() ? Platform.FreeBsd
        : Platform.Linux;

    public static OptionCase Named(string name) => s_all[name];

    /// <summary>The options that can be read or set on <paramref name="platform"/>, as theory data.</summary>
    public static TheoryData<string> That(Access access, Platform platform) =>
        new(All.Where(option => option.Can(access, platform)).Select(option => option.Name));

    /// <summary>Those of Linux for which this kernel has a socket; FamilyTests has the others.</summary>
    public static TheoryData<string> Openable(Access access) =>
        new(All.Where(option => option.Can(access, Platform.Linux) && option.IsOpenable).Select(option => option.Name));

    /// <summary>Those that cannot, though accessors for it exist.</summary>
    public static TheoryData<string> ThatNot(Access access, Platform platform) => new(All
        .Where(option => (access == Access.Read ? option.Emitted.CanRead : option.Emitted.CanWrite) && !option.Can(access, platform))
        .Select(option => option.Name));

    /// <summary>What can be done with it on <paramref name="platform"/>.</summary>
    public IEnumerable<Access> Accesses(Platform platform) => s_accesses.Where(access => Can(access, platform));

    public bool Can(Access access, Platform platform) => Linked.NumberOn(platform, access) is not null;

    /// <summary>What libc answers: the errno, or the value, in the form that <see cref="Shape"/> gives it.</summary>
    public (int Error, object? Value, int Length) Ask(Socket socket)
    {
        var buffer = Question(NativeValue.SizeOf(Linked));
        var (error, length) = LibC.Get(socket, Level, Number, buffer);
        return error == 0 ? (0, NativeValue.Decode(Linked, Emitted.ValueType, buffer, length), length) : (error, null, 0);
    }

    /// <summary>Sets it through libc; the errno.</summary>
    public int Tell(Socket socket, object value)
    {
        var bytes = NativeValue.Encode(Linked, value);
        return IsProgram ? LibC.SetProgram(socket, Level, Number, bytes) : LibC.Set(socket, Level, Number, bytes);
    }

    /// <summary>What libc answers into a buffer of <paramref name="size"/> bytes.</summary>
    public byte[] AskBytes(Socket socket, int size)
    {
        var buffer = Question(size);
        return buffer[..LibC.Get(socket, Level, Number, buffer).Length];
    }

    /// <summary>What .NET's raw call answers.</summary>
    public Outcome AskDotNet(Socket socket) =>
        Outcome.Of(() => socket.GetRawSocketOption(Level, Number, Question(NativeValue.SizeOf(Linked))));

    /// <summary>Sets it through .NET's raw call.</summary>
    public unsafe Outcome TellDotNet(Socket socket, object value) => Outcome.Of(() =>
    {
        var bytes = NativeValue.Encode(Linked, value);
        fixed (byte* first = bytes)
        {
            nint[] program = [bytes.Length / 8, (nint)first];
            socket.SetRawSocketOption(Level, Number, IsProgram ? MemoryMarshal.AsBytes<nint>(program) : bytes);
        }

        return null;
    });

    public override string ToString() => Name;

    private bool IsProgram => Linked.Type.Layout.Linux == NativeLayout.Program;

    private int Level => Linked.Level.Numbers.Linux!.Value;

    private int Number => RuntimeInformation.ProcessArchitecture == Architecture.Ppc64le && Linked.Option.LinuxPpc64Le is { } number
        ? number
        : Linked.Option.Numbers.Linux!.Value;

    /// <summary>A buffer for an answer, with what the kernel is asked for in it.</summary>
    private byte[] Question(int size)
    {
        if (!Linked.Option.IsQuery)
        {
            return new byte[size];
        }

        var known = Queries.For(this);
        var query = NativeValue.Encode(Linked, known ?? Activator.CreateInstance(Emitted.ValueType)!);
        // The list in a question is the room for the answer; without one there is room for all.
        var buffer = new byte[known is not null && Linked.Value.Fields.Any(field => field.Field.IsTrailing) ? query.Length : size];
        query.AsSpan(..Math.Min(buffer.Length, query.Length)).CopyTo(buffer);
        return buffer;
    }
}
