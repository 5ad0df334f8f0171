/** The template deployed by SAM on an engine that is not ours, and the main job done on it. */
package refcheck.local.deployed;
