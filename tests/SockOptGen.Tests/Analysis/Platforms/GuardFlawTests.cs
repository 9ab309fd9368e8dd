namespace SockOptGen.Tests.Analysis.Platforms;

public class GuardFlawTests
{
    [Theory]
    [MemberData(nameof(Sources.Guards), MemberType = typeof(Sources))]
    public Task Guard_that_does_not_prove_it_is_told(string statements) => Probes.AssertInMethodAsync(statements);

    [Theory]
    [MemberData(nameof(Sources.Handled), MemberType = typeof(Sources))]
    public Task Handled_is_what_a_catch_expects(string statements) => Probes.AssertInMethodAsync(statements);
}
