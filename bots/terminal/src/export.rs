//! Where a document goes: a file, or standard output.

use std::io::{IsTerminal as _, Write as _};
use std::path::Path;

use anyhow::{Context as _, bail};

/// Writes `document` to `file`, or to standard output where there is none; a picture is not poured into a terminal.
pub(crate) fn write(file: Option<&Path>, document: &[u8]) -> anyhow::Result<()> {
    if let Some(path) = file {
        return std::fs::write(path, document).with_context(|| format!("{} cannot be written", path.display()));
    }
    let mut out = std::io::stdout().lock();
    if out.is_terminal() && std::str::from_utf8(document).is_err() {
        bail!("this is no text: say with --out which file to write");
    }
    out.write_all(document)?;
    out.flush()?;
    Ok(())
}
