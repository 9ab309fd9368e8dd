using Xunit.Sdk;
using Xunit.v3;

// Each test drives a whole build, which fills a small machine by itself.
[assembly: Parallelization(Mode = ParallelMode.None)]
[assembly: AssemblyFixture(typeof(PackedPackage))]
