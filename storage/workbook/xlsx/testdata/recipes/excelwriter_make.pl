# Writes the content of content.json with Excel::Writer::XLSX: perl excelwriter_make.pl ../content.json ../excelwriter.xlsx
use strict;
use warnings;
use Excel::Writer::XLSX;
use Excel::Writer::XLSX::Utility;
use JSON::PP;

local $/;
open(my $in, '<', $ARGV[0]) or die $!;
my $content = decode_json(<$in>);
my $book = Excel::Writer::XLSX->new($ARGV[1]);
my $date = $book->add_format(num_format => 'yyyy-mm-dd');
for my $spec (@{ $content->{sheets} }) {
    my $sheet = $book->add_worksheet($spec->{name});
    $sheet->hide() if $spec->{state} ne 'visible';    # it has no "very hidden"
    for my $ref (sort keys %{ $spec->{cells} }) {
        my $c = $spec->{cells}{$ref};
        my ($row, $col) = xl_cell_to_rowcol($ref);
        my $format = $c->{format} ? $book->add_format(num_format => $c->{format}) : undef;
        if (exists $c->{f}) { $sheet->write_formula($row, $col, '=' . $c->{f}, $format, $c->{e} // $c->{s} // $c->{n}) }
        elsif (exists $c->{s}) { $sheet->write_string($row, $col, $c->{s}, $format) }
        elsif (exists $c->{date}) { $sheet->write_date_time($row, $col, $c->{date} . 'T', $date) }
        elsif (exists $c->{b}) { $sheet->write_boolean($row, $col, $c->{b} ? 1 : 0, $format) }
        else { $sheet->write_number($row, $col, $c->{n}, $format) }
    }
    my $note = $content->{comments};
    $sheet->write_comment($note->{cell}, $note->{text}, author => $note->{author}) if $spec->{name} eq $note->{sheet};
}
$book->define_name($_, '=' . $content->{names}{$_}) for sort keys %{ $content->{names} };
$book->close();
