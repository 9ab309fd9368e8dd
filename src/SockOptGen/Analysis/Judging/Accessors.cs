using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SockOptGen.Analysis.Options;
using SockOptGen.Api;
using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Linking;
using SockOptGen.Configuration;

namespace SockOptGen.Analysis.Judging;

/// <summary>The accessors that the project can call: its settings leave levels out.</summary>
/// <remarks>Not those that the compilation has: a build may leave out what is not called yet, and is to give
/// the same advice as the editor.</remarks>
internal sealed class Accessors(INamedTypeSymbol? type, Compilation compilation, AnalyzerConfigOptions properties)
{
    private readonly Settings _settings = SettingsReader.Read(properties);
    private bool? _areMissingInATarget;

    /// <summary>The accessor for <paramref name="access"/> as a call, "SetTcpNoDelay(bool)"; null where the project has none.</summary>
    public string? For(KnownOption? option, Access access) =>
        type is not null && option is { Linked: { } linked } && (IsOwn ? IsWanted(option, linked, access) : IsThere(option, access))
            ? Signature.Of(linked, access)
            : null;

    /// <summary>The accessor for <paramref name="access"/> that the project would have with the answered value in SockOptGenLevels; null:
    /// it has it, or nothing brings it.</summary>
    public (string Accessor, string Part)? ToAskFor(KnownOption option, Access access) =>
        IsOwn && option is { IsBuiltIn: true, Linked: { } linked } && linked.Can(access, _settings.Platforms) &&
            !_settings.Wants(option.Level, option.Option.Set)
            ? (Signature.Of(linked, access), linked.Part) : null;

    private bool IsOwn => SymbolEqualityComparer.Default.Equals(type?.ContainingAssembly, compilation.Assembly);

    /// <summary>Whether there are any.</summary>
    public bool Exist => type is not null;

    /// <summary>Whether another target of the project has none, so that only code which it leaves out can call one.</summary>
    public bool AreMissingInATarget => _areMissingInATarget ??=
        TargetFrameworks.Read(properties).HasBefore(MinimumRequirements.FrameworkMajor);

    private bool IsWanted(KnownOption option, LinkedOption linked, Access access) =>
        (!option.IsBuiltIn || _settings.Wants(option.Level, option.Option.Set)) && linked.Can(access, _settings.Platforms);

    // The settings of another assembly are not known, and all of its accessors are.
    private bool IsThere(KnownOption option, Access access) =>
        !type!.GetMembers(AccessorName.Of(option.Option, access).ToString()).IsEmpty;
}
