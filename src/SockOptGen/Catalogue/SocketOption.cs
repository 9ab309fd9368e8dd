namespace SockOptGen.Catalogue;

/// <summary>One entry of a catalogue, as read; names of levels and types are not resolved yet.</summary>
internal sealed record SocketOption
{
    /// <summary>The entry's place in the `options` of its file, which leads back to its text.</summary>
    public int Index { get; init; }

    /// <summary>The native name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The native name of the level.</summary>
    public string Level { get; init; } = "";

    /// <summary>The set that a project asks for by its name; null: the option comes with its level.</summary>
    public string? Set { get; init; }

    /// <summary>The name that accessors are built from; null for a constant that has none.</summary>
    public string? Accessor { get; init; }

    /// <summary>What setting it does, where that is a command: Detach gives DetachSoFilter instead of SetSoFilter.</summary>
    public string? Command { get; init; }

    /// <summary>What tells its accessors from those of other options, in catalogues and lists: TcpNoDelay, DetachSoFilter.</summary>
    public string? AccessorKey => Accessor is null ? null : Command + Accessor;

    /// <summary>Why there is no accessor.</summary>
    public string? Reason { get; init; }

    /// <summary>The id of the value type on each system; null where the option has no number.</summary>
    public PerPlatform<string?> Types { get; init; }

    /// <summary>The size in bytes of the native buffer of a text, its closing NUL included, or of a list.</summary>
    public int Size { get; init; }

    /// <summary>Whether the system looks at the buffer of a read for what is asked.</summary>
    public bool IsQuery { get; init; }

    /// <summary>Why whoever lists the options of a socket must not read it: what reading it does besides answering, or what it
    /// gives away. Null: nothing.</summary>
    public string? NotListed { get; init; }

    /// <summary>What can be done with it on each system.</summary>
    public PerPlatform<Access> Access { get; init; }

    /// <summary>What the system itself allows, also where the accessor does not: its answer or its value is not what it should
    /// be.</summary>
    public PerPlatform<Access> NativeAccess { get; init; }

    /// <summary>Its number on each system; null where it does not exist.</summary>
    public PerPlatform<int?> Numbers { get; init; }

    /// <summary>The number on Linux for ppc64le, where that differs.</summary>
    public int? LinuxPpc64Le { get; init; }

    /// <summary>The native name on a system that uses another.</summary>
    public PerPlatform<string?> Aliases { get; init; }

    /// <summary>Further native names of the same number.</summary>
    public EquatableArray<string> Synonyms { get; init; }

    /// <summary>What people call it who know it from elsewhere, without the level and without a verb of its own, where no native name
    /// says it: "KeepAlivePeriod".</summary>
    public EquatableArray<string> AlsoKnownAs { get; init; }

    /// <summary>The first version of each system that has it, where that is known.</summary>
    public PerPlatform<string?> Since { get; init; }

    /// <summary>The first version of each system that no longer has it.</summary>
    public PerPlatform<string?> Until { get; init; }

    public ValueRange Range { get; init; }

    /// <summary>The native number, 0 or -1, that Timeout.InfiniteTimeSpan stands for in a duration; null: none does.</summary>
    public int? Infinite { get; init; }

    /// <summary>What each system takes, where it is known to refuse the rest.</summary>
    public PerPlatform<ValueRange> Limits { get; init; }

    /// <summary>The value of a new socket, where all systems agree.</summary>
    public string? Default { get; init; }

    /// <summary>The kinds of sockets that it applies to; empty: any.</summary>
    public EquatableArray<string> Sockets { get; init; }

    /// <summary>Until when it can be set.</summary>
    public OptionDeadline Deadline { get; init; }

    /// <summary>The options that it contradicts once they are on.</summary>
    public EquatableArray<OptionConflict> Conflicts { get; init; }

    public DotnetName? Dotnet { get; init; }

    /// <summary>Pairs of .NET's names that people write for it, of which some system or every one knows none.</summary>
    public EquatableArray<DotnetName> MeantBy { get; init; }

    /// <summary>Whether every network programmer meets it.</summary>
    public bool IsCommon { get; init; }

    /// <summary>Whether it is a byte with a DSCP in its upper six bits.</summary>
    public bool HasDscp { get; init; }

    public string Summary { get; init; } = "";

    public string? Remarks { get; init; }

    /// <summary>The keys of its getter and its setter: of a command they differ.</summary>
    public IEnumerable<string> AccessorKeys =>
        AccessorKey is not { } key ? []
        : Command is not null && Can(Catalogue.Access.Read) ? [key, Accessor!]
        : [key];

    /// <summary>Whether <paramref name="access"/> is possible on any system.</summary>
    public bool Can(Access access) =>
        PlatformInfo.All.Any(info => Numbers[info.Platform] is not null && (Access[info.Platform] & access) != 0);

    /// <summary>The native name on <paramref name="platform"/>.</summary>
    public string NameOn(Platform platform) => Aliases[platform] ?? Name;
}
