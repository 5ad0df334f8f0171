@org.jspecify.annotations.NullMarked
package refcheck.emulator;
