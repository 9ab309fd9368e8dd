using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SockOptGen.Analysis.Options;
using SockOptGen.Api;
using SockOptGen.Catalogue;
using SockOptGen.Configuration;

namespace SockOptGen.Analysis.Judging;

/// <summary>The accessors that the project can call: its settings leave levels out.</summary>
/// <remarks>Not those that the compilation has: a build may leave out what is not called yet, and is to give
/// the same advice as the editor.</remarks>
internal sealed class Accessors(Compilation compilation, AnalyzerConfigOptions properties)
{
    // Without the generator there is none. Only the project's own count: those of a referenced assembly are embedded there.
    private readonly bool _isGenerated = compilation.Assembly.GetTypeByMetadataName(EmittedTypes.AccessorsInFull) is not null;
    private readonly Settings _settings = SettingsReader.Read(properties);

    /// <summary>The accessor for <paramref name="access"/> as a call, "SetTcpNoDelay(bool)"; null where the project has none.</summary>
    public string? For(KnownOption? option, Access access) =>
        _isGenerated && option is { Linked: { } linked } &&
        (!option.IsBuiltIn || _settings.Wants(option.Level, option.Option.Set)) && linked.Can(access, _settings.Platforms)
            ? Signature.Of(linked, access)
            : null;
}
