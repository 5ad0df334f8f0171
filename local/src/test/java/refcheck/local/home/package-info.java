@org.jspecify.annotations.NullMarked
package refcheck.local.home;
