using System.Reflection;
using SockOptGen.Api;
using SockOptGen.Tests.Infrastructure;

namespace SockOptGen.Tests.Emit;

/// <summary>The list of descriptors, which programs compare by reference.</summary>
public class DescriptorListTests
{
    private const int Threads = 4;
    private const int Programs = 20;

    [Fact]
    public void All_threads_that_ask_first_get_the_same()
    {
        var image = AssemblyImage.Of(
            new TestProject { Properties = [("SockOptGenLevels", "Udp;Tcp"), ("SockOptGenDescriptors", "true")] }.Run().Compilation);
        for (var i = 0; i < Programs; i++)
        {
            // The first time happens once in a program.
            var all = Assembly.Load(image).GetType($"{EmittedTypes.TypeNamespace}.{EmittedTypes.Descriptor}")!.GetProperty("All")!
                .GetMethod!.CreateDelegate<Func<object>>();
            using var start = new Barrier(Threads);
            var lists = new object[Threads];
            var threads = Enumerable.Range(0, Threads).Select(number => new Thread(() =>
            {
                start.SignalAndWait();
                lists[number] = all();
            })).ToList();
            threads.ForEach(thread => thread.Start());
            threads.ForEach(thread => thread.Join());

            Assert.All(lists, list => Assert.Same(lists[0], list));
        }
    }
}
