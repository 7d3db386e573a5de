//! The files that go with a message: a case as it stands, in the form that was asked for.

use bridgehead::assistant::{Assistant, Now};
use bridgehead::case::{Answers, standing_answers, standing_completions};
use bridgehead::knowledge::{Date, Knowledge};
use bridgehead::message::{Attachment, CaseFile};
use bridgehead::plan::plan;
use bridgehead::store::{Case as Kept, StoreError};
use bridgehead::workflow::Workflow;

use crate::Case;
use crate::calendar::{Edition, calendar};
use crate::gantt::gantt;
use crate::markdown::markdown;
use crate::pdf::{self, pdf};
use crate::picture::{self, png};

/// A file, made.
///
/// The picture is a tall one: as a "photo" a messenger would shrink it until nobody can read it, so it goes as a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// Its name: of ASCII letters, digits, hyphens and a full stop.
    pub name: String,
    /// Its media type.
    pub media_type: &'static str,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Why there is no file.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The case cannot be read.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A mistake of ours in the PDF.
    #[error(transparent)]
    Pdf(#[from] pdf::Fault),
    /// A mistake of ours in the picture.
    #[error(transparent)]
    Picture(#[from] picture::Fault),
}

/// The file of `attachment`; `None` when its case is gone.
///
/// A picture or a PDF takes a tenth of a second of one core. That is nothing in a program for one person; one that
/// serves many reads the case itself and puts [`render`] on a thread that may block:
///
/// ```text
/// let Some((kept, _)) = assistant.case(attachment.case).await? else { return Ok(None) };
/// spawn_blocking(move || render(&kept, assistant.knowledge(), &attachment, now)).await?
/// ```
///
/// # Errors
///
/// When the store fails, and when a renderer finds a mistake of ours.
pub async fn made(assistant: &Assistant, attachment: &Attachment, now: Now) -> Result<Option<Made>, Fault> {
    let Some((kept, _)) = assistant.case(attachment.case).await? else { return Ok(None) };
    render(&kept, assistant.knowledge(), attachment, now)
}

/// The file of `attachment` from the case as it was read; `None` when its workflow is no longer in the content.
///
/// Waits for nothing and asks nobody.
///
/// # Errors
///
/// When a renderer finds a mistake of ours.
pub fn render(kept: &Kept, knowledge: &Knowledge, attachment: &Attachment, now: Now) -> Result<Option<Made>, Fault> {
    let Some(workflow) = knowledge.workflows.get(&kept.workflow) else { return Ok(None) };
    let (answers, done) = (standing_answers(&kept.answers), standing_completions(&kept.completions));
    let plan = plan(workflow, &answers, &done, knowledge, now.today);
    let case = Case { knowledge, workflow, plan: &plan, language: attachment.language, today: now.today, name: "" };
    let (ending, media_type, bytes) = match attachment.format {
        CaseFile::Markdown => ("md", "text/markdown", markdown(&case).into_bytes()),
        CaseFile::Calendar => {
            let sequence = u32::try_from(kept.revision).unwrap_or(u32::MAX);
            let withdrawn = withdrawn(kept, workflow, knowledge, now.today);
            let key = format!("case-{}", kept.id);
            let edition = Edition { key: &key, sequence, stamp: now.at, withdrawn: &withdrawn };
            ("ics", "text/calendar", calendar(&case, &edition).into_bytes())
        }
        CaseFile::Pdf => ("pdf", "application/pdf", pdf(&case)?),
        CaseFile::Picture => ("png", "image/png", png(&gantt(&case).scene)?),
    };
    Ok(Some(Made { name: format!("{}-{}.{ending}", kept.workflow, kept.id), media_type, bytes }))
}

/// How many of the latest answers are looked through for deadlines that went out.
const EARLIER: usize = 200;

/// Deadlines that earlier answers led to, each with the last day it had: they may stand in somebody's calendar.
///
/// Answers are never thrown away, so what was on the checklist after each of them is worked out again. Reports that a
/// task is done take no deadline out, so those of today do for every one of these plans.
fn withdrawn(kept: &Kept, workflow: &Workflow, knowledge: &Knowledge, today: Date) -> Vec<(String, Date)> {
    let done = standing_completions(&kept.completions);
    let mut days: Vec<(String, Date)> = Vec::new();
    let mut before = Answers::new();
    for count in kept.answers.len().saturating_sub(EARLIER).max(1)..kept.answers.len() {
        let answers = standing_answers(&kept.answers[..count]);
        if answers == before {
            continue;
        }
        for planned in plan(workflow, &answers, &done, knowledge, today).tasks {
            let Some(due) = planned.deadline else { continue };
            match days.iter_mut().find(|(id, _)| *id == planned.task.id) {
                Some((_, day)) => *day = due.day,
                None => days.push((planned.task.id.clone(), due.day)),
            }
        }
        before = answers;
    }
    days
}
