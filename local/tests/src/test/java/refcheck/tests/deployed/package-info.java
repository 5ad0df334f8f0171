/** Tests of the template, deployed by SAM on a third-party emulator. */
package refcheck.tests.deployed;
