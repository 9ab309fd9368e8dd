namespace SockOptGen.Tests.Documentation;

/// <summary>What another library calls an option, where that does not follow from the native name.</summary>
/// <param name="Library">The library.</param>
/// <param name="Name">Its name of the option.</param>
/// <param name="Accessor">The option, as <c>SocketOption.AccessorKey</c> has it.</param>
internal sealed record OtherName(string Library, string Name, string Accessor)
{
    /// <summary>The libraries of the page, in the order of its columns.</summary>
    public static readonly string[] Libraries = ["Go net", "Go ipv4", "Go ipv6", "Rust std", "Rust socket2", "Rust nix"];

    /// <summary>OtherNames.tsv: library, name and accessor, with tabs between them.</summary>
    public static IReadOnlyList<OtherName> All { get; } =
    [
        .. File.ReadLines(Repository.Find("tests/SockOptGen.Tests/Documentation/OtherNames.tsv")).Select(line =>
        {
            var cells = line.Split('\t');
            return new OtherName(cells[0], cells[1], cells[2]);
        }),
    ];
}
