/** Tests of the whole project: dependency rules, template, documents, samples and format. */
@NullMarked
package refcheck.tests.project;

import org.jspecify.annotations.NullMarked;
