/** End-to-end tests over HTTP against one running host, and checks of its AWS calls. */
package refcheck.tests.journey;
