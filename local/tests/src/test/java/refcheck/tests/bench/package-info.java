/** Benchmarks, each run by a command. The test suite itself asserts no times. */
package refcheck.tests.bench;
