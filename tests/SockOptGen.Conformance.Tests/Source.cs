using SockOptGen.Catalogue;
using SockOptGen.Conformance.Tests.Facts;
using SockOptGen.Conformance.Tests.Headers;

namespace SockOptGen.Conformance.Tests;

/// <summary>What the catalogue is compared with on a system: headers where a compiler has them, facts otherwise.</summary>
/// <param name="Name">The name of a <see cref="HeaderSet"/>, or a system.</param>
internal sealed record Source(string Name)
{
    public Platform Platform => PlatformInfo.Find(Name.Split('-')[0])!.Platform;

    private HeaderSet? Headers => HeaderSet.All.SingleOrDefault(set => set.Name == Name);

    public void SkipIfMissing() => Headers?.SkipIfMissing();

    /// <summary>Compares everything that <paramref name="file"/> states about the system.</summary>
    public IReadOnlyList<Findings> Compare(CatalogueFile file) => Compare(file, static constant => constant, static measure => measure);

    /// <summary>Compares everything that <paramref name="file"/> states about the system, as <paramref name="change"/> and
    /// <paramref name="changeMeasure"/> leave it.</summary>
    public IReadOnlyList<Findings> Compare(CatalogueFile file, Func<Constant, Constant> change, Func<Measure, Measure> changeMeasure)
    {
        var constants = NumberFacts.Constants(file, Platform, Headers?.IsPpc64Le ?? false).Select(change).ToList();
        var measures = Measure.Of(file, Platform, Headers?.Is32Bit ?? false, Headers?.IsX86 ?? false)
            .Select(measure => Headers?.Adapt(measure) ?? measure).Select(changeMeasure).ToList();
        return Headers is { } headers
            ? headers.Compare(constants, measures)
            : [NumberFacts.Compare(constants, Platform), .. LayoutFacts.Compare(measures, Platform)];
    }
}
