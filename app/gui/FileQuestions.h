// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace candour {

class MainWindow;

/// The actions of the window that ask for a file first.
namespace fileQuestions {

void createWorkspace(MainWindow &window);
void openWorkspace(MainWindow &window);
void createSample(MainWindow &window);
void importAssessment(MainWindow &window);
void receiveReviewFile(MainWindow &window);
void exportAssessment(MainWindow &window);
void exportActionPlan(MainWindow &window);
void exportRedactions(MainWindow &window);
void backUp(MainWindow &window);
void goOnElsewhere(MainWindow &window);
void printReadingCopy(MainWindow &window);
void printTemplate(MainWindow &window);
void rename(MainWindow &window);
void setPublicTitle(MainWindow &window);

} // namespace fileQuestions

} // namespace candour
