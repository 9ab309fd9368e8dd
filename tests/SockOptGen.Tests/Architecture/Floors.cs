namespace SockOptGen.Tests.Architecture;

/// <summary>The floors of the house, from the ground up, as docs/architecture.md draws them.</summary>
internal static class Floors
{
    public static readonly Floor[] All =
    [
        new("SockOptGen.Texts", "text helpers serve every floor, so they know none of them"),
        new("SockOptGen.Diagnostics", "an id, a help link and the making of a descriptor depend on no rule and on no catalogue"),
        new("SockOptGen.Catalogue", "the model holds facts; how they are read, emitted or judged is the business of others"),
        new("SockOptGen.Catalogue.Json", "JSON nodes know where they stand in a file, and nothing of socket options"),
        new("SockOptGen.Catalogue.Reading", "an entry is read by itself, before any other entry is known"),
        new("SockOptGen.Catalogue.Linking", "names are resolved between entries, wherever these come from"),
        new("SockOptGen.Catalogue.Loading", "which files there are is decided in one place, before anybody asks for an option"),
        new("SockOptGen.Api", "the names and shapes of what is emitted are the same for those who emit and those who recognize them"),
        new("SockOptGen.Configuration", "what a project asks for does not depend on what is made of it"),
        new("SockOptGen.Emit", "text is made from the catalogue, and never from what a program calls"),
        new("SockOptGen.UsedOnly", "the search chooses among what would be emitted, and judges no call"),
        new("SockOptGen.Analysis.Symbols", "questions about types are asked by all who analyze"),
        new("SockOptGen.Analysis.Calls", "what a call says is read before anybody knows what it means"),
        new("SockOptGen.Analysis.Options", "the index answers by number and by name, and sees no code"),
        new("SockOptGen.Analysis.Platforms", "which systems reach an operation does not depend on the option"),
        new("SockOptGen.Analysis.Values", "what a value is to a system is the same for every rule"),
        new("SockOptGen.Analysis.Sockets", "what a socket has been through is found without judging it"),
        new("SockOptGen.Analysis.Judging", "a judgement reports nothing, so that rules and fixes can share it"),
        new("SockOptGen.Analysis.Rules", "a rule judges one call, and does not know who hands it calls"),
        new("SockOptGen.Analysis", "the analyzers hand calls to the rules"),
        new("SockOptGen", "the generator is the pipeline that joins the floors"),
        new("SockOptGen.CodeFixes.Shared", "changes of a file are made the same way for every fix"),
        new("SockOptGen.CodeFixes.ToAccessor", "a call becomes an accessor whatever the diagnostic was"),
        new("SockOptGen.CodeFixes.Arguments", "an argument is mended where it stands, without a guard"),
        new("SockOptGen.CodeFixes.Guards", "a guard goes around a call as it is"),
        new("SockOptGen.CodeFixes.Guesses", "a name that nobody has is guessed before there is a call to judge"),
        new("SockOptGen.CodeFixes", "the providers hand diagnostics to the fixes"),
    ];

    /// <summary>Pairs that stand side by side, so that neither may use the other, though one of them has to be named first.</summary>
    public static readonly (string One, string Other, string Why)[] Apart =
    [
        ("SockOptGen.Analysis", "SockOptGen.Emit", "a rule knows an accessor by the Api, not by how its text is made"),
        ("SockOptGen.Analysis", "SockOptGen.UsedOnly", "a build gives the same advice whatever it leaves out"),
        ("SockOptGen.CodeFixes", "SockOptGen.Emit", "a fix writes a call by the Api, not by how the accessor's text is made"),
        ("SockOptGen.CodeFixes", "SockOptGen.UsedOnly", "a fix is the same whatever a build leaves out"),
        ("SockOptGen.CodeFixes", "SockOptGen.Analysis.Rules", "a fix asks the judging room; rules report, and fixes do not"),
    ];
}
