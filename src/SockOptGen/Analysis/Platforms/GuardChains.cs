using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SockOptGen.Analysis.Platforms;

/// <summary>
/// The guards on the way to each operation of a body. A place shares them with the place before it, so that a body with a thousand of them
/// is walked once and not once for each of its calls.
/// </summary>
internal sealed class GuardChains(BodyFlow body)
{
    // Guards around guards: the innermost ones tell what their author had in mind.
    private const int MostGuards = 32;

    private readonly Dictionary<IOperation, Link?> _links = [];

    /// <summary>The guards before <paramref name="operation"/> that tell systems apart, innermost first.</summary>
    public IEnumerable<PlatformGuard> Before(IOperation operation)
    {
        var guards = ImmutableArray.CreateBuilder<PlatformGuard>();
        for (var link = LinkOf(operation); link is not null && guards.Count < MostGuards; link = link.Outer)
        {
            guards.Add(link.Guard);
        }

        return guards;
    }

    private Link? LinkOf(IOperation operation)
    {
        lock (_links)
        {
            var path = new Stack<IOperation>();
            Link? link = null;
            for (IOperation? place = operation; place is not null && !_links.TryGetValue(place, out link); place = place.Parent)
            {
                path.Push(place);
            }

            foreach (var place in path)
            {
                link = place.Parent is { } parent ? Enter(parent, place, link) : null;
                _links[place] = link;
            }

            return link;
        }
    }

    private Link? Enter(IOperation parent, IOperation child, Link? link)
    {
        if (parent is not IBlockOperation block)
        {
            // The outermost of several comes first.
            return GuardSite.Between(parent, child).Reverse().Aggregate(link, Add);
        }

        foreach (var statement in block.Operations)
        {
            _links[statement] = link;
            link = GuardSite.Exits(statement).Aggregate(link, Add);
        }

        return _links[child];
    }

    private Link? Add(Link? outer, GuardSite site) => GuardInspector.Inspect(site, body) is { } guard ? new Link(guard, outer) : outer;

    private sealed record Link(PlatformGuard Guard, Link? Outer);
}
