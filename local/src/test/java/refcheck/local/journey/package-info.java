/** Tests of the whole: one running host, everything over HTTP, and what its services were asked. */
package refcheck.local.journey;
