/** Tests of the referee's pages in a real browser. */
package refcheck.tests.browser;
