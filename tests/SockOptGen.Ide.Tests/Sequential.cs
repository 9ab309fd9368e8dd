using SockOptGen.Ide.Tests.Editor;
using Xunit.Sdk;
using Xunit.v3;

// An editor's services use all processors by themselves.
[assembly: Parallelization(Mode = ParallelMode.None)]
[assembly: AssemblyFixture(typeof(OpenedApp))]
