/** Measurements, each by one command: no test of the suite asserts a time. */
package refcheck.local.bench;
