// SPDX-License-Identifier: GPL-3.0-or-later
import java.io.File;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Judges each file by each standard and prints one line for each pair: "pass|fail|error STANDARD FILE".
 * Every failed check follows on a line of its own, indented. Ends with 0 if all pass, 1 if not, 2 if one could not
 * be judged.
 */
public final class Validate {
    private static final int SHOWN_FAILURES = 20;

    private static int worst = 0;

    public static void main(String[] arguments) {
        Logger.getLogger("").setLevel(Level.SEVERE);
        VeraGreenfieldFoundryProvider.initialise();
        for (int i = 1; i < arguments.length; ++i) {
            for (String standard : arguments[0].split(",")) {
                judge(new File(arguments[i]), standard);
            }
        }
        System.exit(worst);
    }

    private static void judge(File file, String standard) {
        PDFAFlavour flavour = PDFAFlavour.byFlavourId(standard);
        try (PDFAParser parser = Foundries.defaultInstance().createParser(file, flavour)) {
            ValidationResult result = Foundries.defaultInstance().createValidator(flavour, SHOWN_FAILURES, false, false, false)
                    .validate(parser);
            boolean good = result.isCompliant() && result.getTotalAssertions() > 0;
            System.out.println((good ? "pass " : "fail ") + standard + " " + file.getName());
            if (!good) {
                worst = Math.max(worst, 1);
                result.getTestAssertions().stream()
                        .filter(check -> check.getStatus() == TestAssertion.Status.FAILED)
                        .forEach(check -> System.out.println("    " + check.getRuleId().getClause() + "-"
                                + check.getRuleId().getTestNumber() + " " + check.getErrorMessage()));
            }
        } catch (Throwable problem) {
            worst = 2;
            System.out.println("error " + standard + " " + file.getName() + " " + problem);
        }
    }
}
