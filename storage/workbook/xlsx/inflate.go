package xlsx

import (
	"bytes"
	"compress/flate"
	"errors"
	"io"
)

// inflater unpacks deflate data whose unpacked length is known beforehand.
type inflater struct {
	src bytes.Reader
	dec io.ReadCloser
}

// inflate fills out exactly from src and uses src up: one byte more or less on either side is an error.
func (f *inflater) inflate(out, src []byte) error {
	f.src.Reset(src)
	if f.dec == nil {
		f.dec = flate.NewReader(&f.src)
	} else if err := f.dec.(flate.Resetter).Reset(&f.src, nil); err != nil {
		return refuse(ZIPData, "", err.Error())
	}
	n, err := io.ReadFull(f.dec, out)
	if errors.Is(err, io.ErrUnexpectedEOF) || (err == io.EOF && n < len(out)) {
		return refuse(ZIPSize, "", "shorter than declared")
	}
	if err != nil && err != io.EOF {
		return refuse(ZIPData, "", err.Error())
	}
	var one [1]byte
	if n, err := f.dec.Read(one[:]); n > 0 {
		return refuse(ZIPSize, "", "longer than declared")
	} else if err != io.EOF {
		return refuse(ZIPData, "", "no end of data")
	}
	if f.src.Len() > 0 {
		return refuse(ZIPStray, "", "bytes after the end of the compressed data")
	}
	return nil
}
