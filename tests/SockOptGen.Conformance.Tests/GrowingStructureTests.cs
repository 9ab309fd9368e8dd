using SockOptGen.Catalogue;
using SockOptGen.Catalogue.Loading;

namespace SockOptGen.Conformance.Tests;

/// <summary>The headers of an older system have a shorter structure than the catalogue, so that they cannot tell its
/// size: it ends with its last field.</summary>
public class GrowingStructureTests
{
    /// <summary>No structure of Linux or Windows is aligned to more.</summary>
    private const int Alignment = 8;

    [Theory]
    [InlineData("linux", false)]
    [InlineData("linux", true)]
    [InlineData("windows", false)]
    [InlineData("windows", true)]
    public void Growing_structures_end_with_their_last_field(string system, bool is32Bit)
    {
        var measures = Measure.Of(BuiltInCatalogue.File, PlatformInfo.Find(system)!.Platform, is32Bit);

        foreach (var size in measures.Where(measure => measure.Grows))
        {
            var fields = measures.Where(measure => measure.IsField && measure.TypeId == size.TypeId).ToLookup(measure => measure.Label);
            var end = fields.Max(field => End([.. field]));
            Assert.True(size.Expected >= end && size.Expected < end + Alignment,
                $"{size.Label} has the size {size.Expected}, but its last field ends at {end}");
        }
    }

    private static long End(IReadOnlyList<Measure> field) => field.Max(measure => measure.Aspect == Aspect.Mask
        ? measure.Holder.Offset + measure.Holder.Width
        : field.Where(other => other.Aspect is Aspect.Offset).Select(other => other.Expected).FirstOrDefault() +
            (measure.Aspect == Aspect.Width ? measure.Expected : 0));
}
