//! Prints every character that the content can show, in all three scripts; `fonts/subset.sh` cuts the fonts to them.

use std::io::Write as _;

use bridgehead::knowledge::{Knowledge, files};

fn main() -> std::io::Result<()> {
    let files = files::embedded();
    let (knowledge, _) = Knowledge::read(&files);
    let characters = bridgehead_drawing::font::characters(
        &knowledge,
        files.iter().filter(|file| file.path != "scope.yaml").map(|file| file.text.as_str()),
    );
    std::io::stdout().write_all(characters.into_iter().collect::<String>().as_bytes())
}
