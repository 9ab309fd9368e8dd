namespace SockOptGen.Catalogue.Linking;

/// <summary>What user catalogues add to the built-in one.</summary>
internal sealed record LinkedCatalogue(EquatableArray<LinkedFile> Files, EquatableArray<LinkProblem> Problems);

/// <summary>The options and control codes that one catalogue adds.</summary>
internal sealed record LinkedFile(string Path, EquatableArray<LinkedOption> Options, EquatableArray<ControlCode> ControlCodes);
